// Factors a symmetric positive definite matrix into a lower triangle and its transpose, in place.

#include "kernel.h"

enum { N = 440 };

static double a[N][N];

KERNEL uint32_t run(void) {
  uint32_t state = SEED;
  for (int i = 0; i < N; i++) {
    for (int j = 0; j < i; j++) a[i][j] = a[j][i] = (double)(next(&state) >> 8) / (1 << 24);
    a[i][i] = N; // more than the rest of its row together: so the matrix is positive definite
  }
  for (int i = 0; i < N; i++) {
    for (int j = 0; j < i; j++) {
      for (int k = 0; k < j; k++) a[i][j] -= a[i][k] * a[j][k];
      a[i][j] /= a[j][j];
    }
    for (int k = 0; k < i; k++) a[i][i] -= a[i][k] * a[i][k];
    a[i][i] = __builtin_sqrt(a[i][i]);
  }
  uint32_t sum = EMPTY;
  for (int i = 0; i < N; i++)
    for (int j = 0; j <= i; j++) sum = mix_double(sum, a[i][j]);
  return sum;
}
