// Folds a strand of RNA: the greatest number of pairs of bases that can bind without crossing (Nussinov's recurrence over
// all substrands, shortest first).

#include "kernel.h"

enum { N = 420 };

static unsigned char base[N];
static int32_t pairs[N][N]; // of the strand from i to j

static int32_t max(int32_t a, int32_t b) { return a > b ? a : b; }

KERNEL uint32_t run(void) {
  uint32_t state = SEED;
  for (int i = 0; i < N; i++) base[i] = next(&state) >> 8 & 3;
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) pairs[i][j] = 0;
  for (int i = N - 1; i >= 0; i--)
    for (int j = i + 1; j < N; j++) {
      int32_t best = max(pairs[i][j - 1], pairs[i + 1][j]);
      int32_t within = pairs[i + 1][j - 1];
      if (i < j - 1) within += base[i] + base[j] == 3; // 0 binds to 3, 1 to 2
      best = max(best, within);
      for (int k = i + 1; k < j; k++) best = max(best, pairs[i][k] + pairs[k + 1][j]);
      pairs[i][j] = best;
    }
  uint32_t sum = EMPTY;
  for (int i = 0; i < N; i++)
    for (int j = i; j < N; j++) sum = mix(sum, (uint32_t)pairs[i][j]);
  return sum;
}
