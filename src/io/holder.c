/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "io/holder.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

/* One line of /proc/locks: "7: FLOCK  ADVISORY  WRITE 4711 fe:01:262167 0 EOF". */
struct lock_line {
	char kind[16];
	long process;
	unsigned major, minor;
	unsigned long inode;
};

static bool parse(const char *line, struct lock_line *lock)
{
	return sscanf(line, "%*d: %15s %*s %*s %ld %x:%x:%lu", lock->kind, &lock->process,
		&lock->major, &lock->minor, &lock->inode) == 5;
}

/* The process that holds a flock on the file of this device and inode; 0 if none is listed. */
static long find_process(const struct stat *file)
{
	FILE *locks = fopen("/proc/locks", "re");
	char line[256];
	long process = 0;

	if (!locks)
		return 0;
	while (process == 0 && fgets(line, sizeof(line), locks)) {
		struct lock_line lock;

		if (parse(line, &lock) && strcmp(lock.kind, "FLOCK") == 0
			&& lock.inode == file->st_ino && lock.major == major(file->st_dev)
			&& lock.minor == minor(file->st_dev) && lock.process > 0)
			process = lock.process;
	}
	fclose(locks);
	return process;
}

/* The name of a process, or "" if it is gone or hidden. */
static void read_name(long process, char name[32])
{
	char path[64];

	name[0] = '\0';
	snprintf(path, sizeof(path), "/proc/%ld/comm", process);

	FILE *comm = fopen(path, "re");

	if (!comm)
		return;
	if (!fgets(name, 32, comm))
		name[0] = '\0';
	fclose(comm);
	name[strcspn(name, "\n")] = '\0';
}

bool holder_find(int fd, char name[FAULT_ARG])
{
	struct stat file;
	char program[32];

	if (fstat(fd, &file) != 0)
		return false;

	long process = find_process(&file);

	if (process == 0)
		return false;
	read_name(process, program);
	snprintf(name, FAULT_ARG, "%s (%ld)", program[0] ? program : "?", process);
	return true;
}
