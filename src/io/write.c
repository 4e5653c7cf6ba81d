/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "io/write.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* SIGXFSZ goes to the writing thread, so it is held back there and taken off again. */
static ssize_t write_quietly(int fd, const char *bytes, size_t count)
{
	sigset_t limit, old;

	sigemptyset(&limit);
	sigaddset(&limit, SIGXFSZ);
	pthread_sigmask(SIG_BLOCK, &limit, &old);

	ssize_t written = write(fd, bytes, count);
	int error = errno;

	if (written < 0 && error == EFBIG)
		while (sigtimedwait(&limit, NULL, &(struct timespec){ 0 }) < 0 && errno == EINTR)
			;
	pthread_sigmask(SIG_SETMASK, &old, NULL);
	errno = error;
	return written;
}

bool write_all(int fd, const char *bytes, size_t count)
{
	while (count > 0) {
		ssize_t written = write_quietly(fd, bytes, count);

		if (written < 0 && errno == EINTR)
			continue;
		if (written == 0)
			errno = EIO;
		if (written <= 0)
			return false;
		bytes += written;
		count -= (size_t)written;
	}
	return true;
}

bool write_complain(const char *path, struct fault *fault)
{
	bool is_full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;

	return fault_set(fault, is_full ? FAULT_DISK_FULL : FAULT_IO, path, strerror(errno));
}
