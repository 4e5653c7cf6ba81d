/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "io/file.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/folder.h"
#include "io/holder.h"
#include "io/write.h"

static bool fail(struct fault *fault, enum fault_code code, const char *path)
{
	return fault_set(fault, code, path, strerror(errno));
}

static bool fail_locked(struct fault *fault, int fd, const char *path)
{
	char name[FAULT_ARG];

	if (errno != EWOULDBLOCK)
		return fail(fault, FAULT_IO, path);
	if (holder_find(fd, name))
		return fault_set(fault, FAULT_LOCKED_BY, path, name);
	return fault_set(fault, FAULT_LOCKED, path, NULL);
}

/* Lock a file just opened and learn its size. */
static bool lock(int fd, struct appender *appender, struct fault *fault)
{
	struct stat stat;

	if (flock(fd, LOCK_EX | LOCK_NB) != 0)
		return fail_locked(fault, fd, appender->path);
	if (fstat(fd, &stat) != 0)
		return fail(fault, FAULT_IO, appender->path);
	appender->size = (size_t)stat.st_size;
	return true;
}

static int open_file(const char *path, bool create, struct fault *fault)
{
	int flags = O_RDWR | O_APPEND | O_CLOEXEC | (create ? O_CREAT | O_EXCL : 0);
	int fd = open(path, flags, 0666);

	if (fd < 0)
		fail(fault, errno == EEXIST ? FAULT_EXISTS : errno == ENOENT && !create
			? FAULT_NO_FILE : FAULT_IO, path);
	return fd;
}

bool appender_open(struct appender *appender, const char *path, bool create, struct fault *fault)
{
	*appender = (struct appender){ .fd = -1 };
	if (strlen(path) >= sizeof(appender->path))
		return fault_set(fault, FAULT_LONG_PATH, path, NULL);
	fault_copy(appender->path, sizeof(appender->path), path);

	int fd = open_file(path, create, fault);

	if (fd < 0)
		return false;
	if (!lock(fd, appender, fault) || (create && !folder_sync(path, fault))) {
		/* An empty file would only stand in the way of the next try. */
		if (create)
			unlink(path);
		close(fd);
		return false;
	}
	appender->fd = fd;
	return true;
}

/* After a failed write: back to the last whole record. The appender lives on if that works. */
static bool take_back(struct appender *appender, struct fault *fault)
{
	write_complain(appender->path, fault);
	if (ftruncate(appender->fd, (off_t)appender->size) != 0) {
		fail(fault, FAULT_IO, appender->path);
		appender_close(appender);
	}
	return false;
}

/*
 * A failed sync is never tried again: Linux has dropped the pages by then, and a
 * second one would report success for bytes that are lost.
 */
static bool sync_data(struct appender *appender, struct fault *fault)
{
	if (fdatasync(appender->fd) == 0)
		return true;
	fail(fault, FAULT_SYNC, appender->path);
	appender_close(appender);
	return false;
}

static bool is_open(const struct appender *appender, struct fault *fault)
{
	if (appender->fd >= 0)
		return true;
	errno = EBADF;
	return fail(fault, FAULT_IO, appender->path);
}

/*
 * Whether the name still leads to this file, as long as it was left: a lock holds
 * off other writers of ours, but neither an editor nor a folder that is synchronised.
 */
static bool is_untouched(struct appender *appender, struct fault *fault)
{
	struct stat open, named;

	if (fstat(appender->fd, &open) != 0)
		return fail(fault, FAULT_IO, appender->path);
	if (stat(appender->path, &named) == 0 && named.st_dev == open.st_dev
		&& named.st_ino == open.st_ino && (size_t)open.st_size == appender->size)
		return true;
	appender_close(appender);
	return fault_set(fault, FAULT_TOUCHED, appender->path, NULL);
}

bool appender_sync(struct appender *appender, struct fault *fault)
{
	return is_open(appender, fault) && is_untouched(appender, fault) && sync_data(appender, fault)
		&& folder_sync(appender->path, fault);
}

bool appender_add(struct appender *appender, const char *bytes, size_t count, struct fault *fault)
{
	if (!is_open(appender, fault) || !is_untouched(appender, fault))
		return false;
	if (!write_all(appender->fd, bytes, count))
		return take_back(appender, fault);
	if (!sync_data(appender, fault))
		return false;
	appender->size += count;
	return true;
}

bool appender_cut(struct appender *appender, size_t size, struct fault *fault)
{
	if (!is_open(appender, fault))
		return false;
	assert(size <= appender->size);
	if (ftruncate(appender->fd, (off_t)size) != 0)
		return fail(fault, FAULT_IO, appender->path);
	appender->size = size;
	return sync_data(appender, fault);
}

void appender_close(struct appender *appender)
{
	if (appender->fd >= 0)
		close(appender->fd);
	appender->fd = -1;
}
