/* An ordinary C program that reads files in /in and leaves files in /out. build.sh compiles it with wasi-libc. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHECK(x) do { if (!(x)) { fprintf(stderr, "%s: %s\n", #x, strerror(errno)); return 1; } } while (0)

int main(void) {
  struct stat st;
  CHECK(stat("/in/input", &st) == 0 && S_ISREG(st.st_mode));
  FILE *in = fopen("/in/input", "r");
  CHECK(in != NULL);
  CHECK(mkdir("/out/lines", 0755) == 0);

  char line[256], name[64];
  int n = 0;
  while (fgets(line, sizeof line, in)) {
    snprintf(name, sizeof name, "/out/lines/%02d.txt", n++);
    FILE *out = fopen(name, "w");
    CHECK(out != NULL && fputs(line, out) >= 0 && fclose(out) == 0);
  }
  CHECK(fseek(in, 4, SEEK_SET) == 0 && fgets(line, 6, in) != NULL);
  printf("%d lines of %lld bytes, from 4 on: %s\n", n, (long long)st.st_size, line);
  fclose(in);

  FILE *both = fopen("/out/draft", "w+");
  CHECK(both != NULL && fputs("half ", both) >= 0 && fseek(both, 100, SEEK_SET) == 0 && fputs("end", both) >= 0 && fclose(both) == 0);
  CHECK(truncate("/out/draft", 5) == 0 && rename("/out/draft", "/out/kept") == 0);
  FILE *append = fopen("/out/kept", "a");
  CHECK(append != NULL && fputs("full", append) >= 0 && fclose(append) == 0);
  CHECK(fclose(fopen("/out/gone", "w")) == 0 && unlink("/out/gone") == 0 && access("/out/gone", F_OK) != 0);

  CHECK(open("/in/input", O_RDWR) < 0 && errno == EROFS);
  CHECK(open("/in/../../etc/passwd", O_RDONLY) < 0);
  CHECK(open("/etc/passwd", O_RDONLY) < 0);
  CHECK(symlink("/etc/passwd", "/out/link") != 0);

  DIR *d = opendir("/out/lines");
  CHECK(d != NULL);
  for (struct dirent *e; (e = readdir(d)) != NULL;) printf("%s\n", e->d_name);
  closedir(d);
  return 0;
}
