// Multiplies three dense matrices: D = alpha A B C + beta D, as two products of which each element is a dot product. The
// innermost loop runs down the columns of its right factor.

#include "kernel.h"

enum { NI = 180, NJ = 200, NK = 220, NL = 190 };

static double a[NI][NK], b[NK][NJ], c[NJ][NL], d[NI][NL], product[NI][NJ];

static void fill(double *to, int rows, int columns, int step) {
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < columns; j++) to[i * columns + j] = (double)((i * (j + step) + 1) % columns) / rows;
}

KERNEL uint32_t run(void) {
  const double alpha = 1.5, beta = 1.25;
  fill(&a[0][0], NI, NK, 0);
  fill(&b[0][0], NK, NJ, 1);
  fill(&c[0][0], NJ, NL, 3);
  fill(&d[0][0], NI, NL, 2);
  for (int i = 0; i < NI; i++)
    for (int j = 0; j < NJ; j++) {
      double dot = 0;
      for (int k = 0; k < NK; k++) dot += alpha * a[i][k] * b[k][j];
      product[i][j] = dot;
    }
  for (int i = 0; i < NI; i++)
    for (int j = 0; j < NL; j++) {
      double dot = beta * d[i][j];
      for (int k = 0; k < NJ; k++) dot += product[i][k] * c[k][j];
      d[i][j] = dot;
    }
  uint32_t sum = EMPTY;
  for (int i = 0; i < NI; i++)
    for (int j = 0; j < NL; j++) sum = mix_double(sum, d[i][j]);
  return sum;
}
