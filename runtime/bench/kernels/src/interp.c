// Interprets a bytecode program on a stack machine: it finds, among the starts below a bound, the one with the longest
// Collatz sequence, and keeps a table of lengths. Every instruction goes through one switch.

#include "kernel.h"

enum { BOUND = 2800, SLOTS = 16, DEPTH = 64 };

enum op { HALT, PUSH, LOAD, STORE, ADD, MUL, SHIFT, AND, LESS, EQUAL, JUMP, JUMP_IF, KEEP, FETCH };

enum { N, VALUE, LENGTH, BEST, WINNER }; // variables

// Each instruction is an op and an operand.
static const int32_t program[][2] = {
    {PUSH, 1},      {STORE, N},
    /* 2: next start */
    {LOAD, N},      {STORE, VALUE}, {PUSH, 1},      {STORE, LENGTH},
    /* 6: a step, until 1 */
    {LOAD, VALUE},  {PUSH, 1},      {EQUAL, 0},     {JUMP_IF, 28},
    {LOAD, VALUE},  {PUSH, 1},      {AND, 0},       {JUMP_IF, 18},
    {LOAD, VALUE},  {SHIFT, 1},     {STORE, VALUE}, {JUMP, 24},
    /* 18: odd */
    {LOAD, VALUE},  {PUSH, 3},      {MUL, 0},       {PUSH, 1},
    {ADD, 0},       {STORE, VALUE},
    /* 24 */
    {LOAD, LENGTH}, {PUSH, 1},      {ADD, 0},       {JUMP, 46},
    /* 28: done with this start */
    {LOAD, LENGTH}, {LOAD, N},      {KEEP, 0},
    {LOAD, BEST},   {LOAD, LENGTH}, {LESS, 0},      {JUMP_IF, 36},
    {JUMP, 40},
    /* 36: a longer one */
    {LOAD, LENGTH}, {STORE, BEST},  {LOAD, N},      {STORE, WINNER},
    /* 40 */
    {LOAD, N},      {PUSH, 1},      {ADD, 0},       {STORE, N},
    {JUMP, 48},     {HALT, 0},
    /* 46 */
    {STORE, LENGTH}, {JUMP, 6},
    /* 48: is there another start? */
    {LOAD, N},      {PUSH, BOUND},  {LESS, 0},      {JUMP_IF, 2},
    {LOAD, WINNER}, {FETCH, 0},     {LOAD, WINNER}, {ADD, 0},
    {HALT, 0},
};

static int32_t table[BOUND];

static int32_t interpret(const int32_t (*code)[2]) {
  int32_t stack[DEPTH], slots[SLOTS] = {0};
  int top = 0, at = 0; // top is where the next push goes
  for (;;) {
    int32_t operand = code[at][1];
    switch ((enum op)code[at++][0]) {
    case HALT: return top > 0 ? stack[top - 1] : 0;
    case PUSH: stack[top++] = operand; break;
    case LOAD: stack[top++] = slots[operand]; break;
    case STORE: slots[operand] = stack[--top]; break;
    case ADD: top--, stack[top - 1] = (int32_t)((uint32_t)stack[top - 1] + (uint32_t)stack[top]); break;
    case MUL: top--, stack[top - 1] = (int32_t)((uint32_t)stack[top - 1] * (uint32_t)stack[top]); break;
    case SHIFT: stack[top - 1] >>= operand; break;
    case AND: top--, stack[top - 1] &= stack[top]; break;
    case LESS: top--, stack[top - 1] = stack[top - 1] < stack[top]; break;
    case EQUAL: top--, stack[top - 1] = stack[top - 1] == stack[top]; break;
    case JUMP: at = operand; break;
    case JUMP_IF:
      if (stack[--top]) at = operand;
      break;
    case KEEP: top -= 2, table[(uint32_t)stack[top + 1] % BOUND] = stack[top]; break;
    case FETCH: stack[top - 1] = table[(uint32_t)stack[top - 1] % BOUND]; break;
    }
  }
}

KERNEL uint32_t run(void) {
  for (int i = 0; i < BOUND; i++) table[i] = 0;
  uint32_t sum = mix(EMPTY, (uint32_t)interpret(program));
  for (int i = 0; i < BOUND; i++) sum = mix(sum, (uint32_t)table[i]);
  return sum;
}
