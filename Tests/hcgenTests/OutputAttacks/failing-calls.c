// Lets one call that changes the disk fail, or ends the process in front of it, as a kill would.
//
// HCGEN_FAULT_AT says which call, counted from 1, HCGEN_FAULT how: `fail` with HCGEN_FAULT_ERRNO,
// `dead` for that call and all behind it, or `kill`, where a write has written half of its bytes.
// To be loaded with LD_PRELOAD.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int calls;

enum fault { NONE, FAIL, KILL };

static enum fault fault(void) {
  const char *at = getenv("HCGEN_FAULT_AT");
  const char *how = getenv("HCGEN_FAULT");
  if (!at || !how) return NONE;
  int number = ++calls;
  int wanted = atoi(at);
  if (strcmp(how, "dead") == 0 ? number < wanted : number != wanted) return NONE;
  if (strcmp(how, "kill") == 0) return KILL;
  const char *error = getenv("HCGEN_FAULT_ERRNO");
  errno = error ? atoi(error) : EIO;
  return FAIL;
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define GUARD                  \
  switch (fault()) {           \
    case KILL: die();          \
    case FAIL: return -1;      \
    case NONE: break;          \
  }

int mkdir(const char *path, mode_t mode) { GUARD return REAL(mkdir)(path, mode); }
int rmdir(const char *path) { GUARD return REAL(rmdir)(path); }
int unlink(const char *path) { GUARD return REAL(unlink)(path); }
int rename(const char *old, const char *new) { GUARD return REAL(rename)(old, new); }
int fchmod(int file, mode_t mode) { GUARD return REAL(fchmod)(file, mode); }

ssize_t write(int file, const void *bytes, size_t count) {
  if (file <= 2) return REAL(write)(file, bytes, count);
  switch (fault()) {
    case KILL:
      REAL(write)(file, bytes, count / 2);
      die();
    case FAIL: return -1;
    case NONE: break;
  }
  // Never all at once: whoever writes has to go on where the system stopped.
  return REAL(write)(file, bytes, count > 4096 ? count / 2 : count);
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (flags & O_CREAT) { GUARD }
  return REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (flags & O_CREAT) { GUARD }
  return REAL(open64)(path, flags, mode);
}
