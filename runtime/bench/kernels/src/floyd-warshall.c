// Finds the shortest paths between all pairs of nodes of a graph, letting one more node lie on the way in each round.

#include "kernel.h"

enum { N = 230, FAR = 1 << 20 };

static int32_t distance[N][N];

KERNEL uint32_t run(void) {
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) {
      distance[i][j] = i * j % 7 + 1;
      if ((i + j) % 13 == 0 || (i + j) % 7 == 0 || (i + j) % 11 == 0) distance[i][j] = FAR;
    }
  for (int k = 0; k < N; k++)
    for (int i = 0; i < N; i++)
      for (int j = 0; j < N; j++) {
        int32_t over = distance[i][k] + distance[k][j];
        distance[i][j] = distance[i][j] < over ? distance[i][j] : over;
      }
  uint32_t sum = EMPTY;
  for (int i = 0; i < N; i++)
    for (int j = 0; j < N; j++) sum = mix(sum, (uint32_t)distance[i][j]);
  return sum;
}
