/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "io/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/folder.h"
#include "io/paths.h"
#include "io/write.h"

enum { CHUNK = 64 * 1024, TRIES = 16 };

static bool fail(struct fault *fault, const char *path)
{
	return fault_set(fault, FAULT_IO, path, strerror(errno));
}

static bool fail_full(struct fault *fault, const char *path, size_t limit)
{
	char size[24];

	snprintf(size, sizeof(size), "%zu", limit);
	fault_set(fault, FAULT_FILE_SIZE, size, NULL);
	if (fault)
		fault_copy(fault->file, FAULT_FILE, path);
	return false;
}

/* Make room for one more chunk and a NUL. */
static void file_grow(struct file *file, size_t *room)
{
	if (file->size + CHUNK < *room)
		return;
	*room = *room * 2 + CHUNK + 1;
	file->text = realloc(file->text, *room);
	if (!file->text) {
		fputs("out of memory\n", stderr);
		abort();
	}
}

static bool read_all(int fd, const char *path, size_t limit, struct file *file,
	struct fault *fault)
{
	size_t room = 0;

	for (;;) {
		file_grow(file, &room);

		ssize_t count = read(fd, file->text + file->size, CHUNK);

		if (count < 0 && errno == EINTR)
			continue;
		if (count < 0)
			return fail(fault, path);
		if (count == 0)
			break;
		file->size += (size_t)count;
		if (file->size > limit)
			return fail_full(fault, path, limit);
	}
	file->text[file->size] = '\0';
	return true;
}

bool file_read(const char *path, size_t limit, struct file *file, struct fault *fault)
{
	bool is_stdin = strcmp(path, "-") == 0;
	int fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);

	*file = (struct file){ 0 };
	if (fd < 0 && errno == ENOENT)
		return fault_set(fault, FAULT_NO_FILE, path, NULL);
	if (fd < 0)
		return fail(fault, path);

	bool ok = read_all(fd, path, limit, file, fault);

	if (!is_stdin)
		close(fd);
	if (!ok)
		file_release(file);
	return ok;
}

void file_release(struct file *file)
{
	free(file->text);
	*file = (struct file){ 0 };
}

/*
 * Open a new file beside path, with the permissions of what is there (or the usual ones).
 * Its name tells the process, so that two writers never share one.
 */
static int open_beside(const char *path, mode_t mode, char name[PATH_SIZE])
{
	for (int try = 0; try < TRIES; try++) {
		int length = snprintf(name, PATH_SIZE, "%s.%ld-%d.tmp", path, (long)getpid(), try);

		if (length >= PATH_SIZE) {
			errno = ENAMETOOLONG;
			return -1;
		}

		int fd = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode & 0777);

		if (fd >= 0 || errno != EEXIST)
			return fd;
	}
	return -1;
}

/* A device or pipe cannot be replaced by a new file: write into it. */
static bool write_into(const char *path, const char *text, size_t size, struct fault *fault)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	if (fd < 0)
		return fail(fault, path);

	bool ok = write_all(fd, text, size) || write_complain(path, fault);

	if (close(fd) != 0 && ok)
		ok = fail(fault, path);
	return ok;
}

bool file_write(const char *path, const char *text, size_t size, struct fault *fault)
{
	struct stat old;
	bool is_there = stat(path, &old) == 0;
	char name[PATH_SIZE];

	if (is_there && S_ISDIR(old.st_mode)) {
		errno = EISDIR;
		return fail(fault, path);
	}
	if (is_there && !S_ISREG(old.st_mode))
		return write_into(path, text, size, fault);

	int fd = open_beside(path, is_there ? old.st_mode : 0666, name);

	if (fd < 0)
		return fail(fault, path);

	bool ok = write_all(fd, text, size) && fsync(fd) == 0;
	int error = errno;

	if (close(fd) != 0 && ok) {
		error = errno;
		ok = false;
	}
	if (ok && rename(name, path) == 0)
		return folder_sync(path, fault);
	if (!ok)
		errno = error;
	write_complain(path, fault);
	unlink(name);
	return false;
}
