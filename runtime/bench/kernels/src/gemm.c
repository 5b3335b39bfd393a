// Multiplies two dense matrices and adds the product to a third: C = alpha A B + beta C. The innermost loop runs along rows.

#include "kernel.h"

enum { N = 260 };

static double a[N][N], b[N][N], c[N][N];

KERNEL uint32_t run(void) {
  const double alpha = 1.5, beta = 1.25;
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) {
      a[i][j] = (double)((i * j + 1) % N) / N;
      b[i][j] = (double)(i * (j + 1) % (N - 1)) / N;
      c[i][j] = (double)(i * (j + 2) % (N + 1)) / N;
    }
  for (int i = 0; i < N; i++) {
    for (int j = 0; j < N; j++) c[i][j] *= beta;
    for (int k = 0; k < N; k++) {
      double f = alpha * a[i][k];
      for (int j = 0; j < N; j++) c[i][j] += f * b[k][j];
    }
  }
  uint32_t sum = EMPTY;
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) sum = mix_double(sum, c[i][j]);
  return sum;
}
