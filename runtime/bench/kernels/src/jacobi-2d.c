// Relaxes a plane: each step replaces every inner point by the mean of itself and its four neighbours, into a second plane
// and back.

#include "kernel.h"

enum { N = 250, STEPS = 60 };

static double one[N][N], two[N][N];

static void relax(double from[N][N], double to[N][N]) {
  for (int i = 1; i < N - 1; i++)
    for (int j = 1; j < N - 1; j++)
      to[i][j] = 0.2 * (from[i][j] + from[i][j - 1] + from[i][j + 1] + from[i + 1][j] + from[i - 1][j]);
}

KERNEL uint32_t run(void) {
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) {
      one[i][j] = ((double)i * (j + 2) + 2) / N;
      two[i][j] = ((double)i * (j + 3) + 3) / N;
    }
  for (int step = 0; step < STEPS; step++) {
    relax(one, two);
    relax(two, one);
  }
  uint32_t sum = EMPTY;
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) sum = mix_double(sum, one[i][j]);
  return sum;
}
