/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "io/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/paths.h"

/* The folder that path lies in; false if the name is too long. */
static bool parent_of(const char *path, char folder[PATH_SIZE])
{
	const char *slash = strrchr(path, '/');
	size_t length = slash ? (size_t)(slash - path) : 0;

	if (length >= PATH_SIZE)
		return false;
	memcpy(folder, path, length);
	folder[length] = '\0';
	if (length == 0)
		strcpy(folder, slash ? "/" : ".");
	return true;
}

bool folder_sync(const char *path, struct fault *fault)
{
	char folder[PATH_SIZE];

	if (!parent_of(path, folder))
		return fault_set(fault, FAULT_LONG_PATH, path, NULL);

	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd < 0)
		return fault_set(fault, FAULT_IO, folder, strerror(errno));

	/* Some file systems cannot sync a folder and say so with EINVAL: nothing more can be done. */
	bool ok = fsync(fd) == 0 || errno == EINVAL;

	if (!ok)
		fault_set(fault, FAULT_SYNC, folder, strerror(errno));
	close(fd);
	return ok;
}

bool folder_make(const char *path, struct fault *fault)
{
	char part[PATH_SIZE];
	size_t length = strlen(path);

	if (length >= PATH_SIZE)
		return fault_set(fault, FAULT_LONG_PATH, path, NULL);
	for (size_t i = 1; i <= length; i++) {
		if (path[i] != '/' && path[i] != '\0')
			continue;
		memcpy(part, path, i);
		part[i] = '\0';
		if (mkdir(part, 0700) != 0 && errno != EEXIST)
			return fault_set(fault, FAULT_IO, part, strerror(errno));
	}
	return true;
}
