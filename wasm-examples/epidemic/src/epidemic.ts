// Simulates how a disease spreads among the people of some districts, many times, and prints how far it got.
//
// Everybody is susceptible, exposed (infected, not yet infectious), infectious or removed. In a day each susceptible person
// of a district is infected with probability 1 − exp(−TRANSMISSION · ((1 − MIXING) · infectious/people of the district
// + MIXING · infectious/people of all)); exposed people become infectious after INCUBATION days on average, and infectious ones
// are removed after INFECTIOUS days on average. All of these are drawn for whole people.
//
// README.md says what input, params and output are. run returns 0, or the task fails: 1 the input is wrong, 2 a param is.
//
// Fractions are safe here: WebAssembly rounds them in one way only, and exp and log are compiled into the module.

import { fail, flush, fraction, input, param, putByte, putNumber, putText, seed } from "./host";

const MAX_INPUT = 65536; // bytes
const MAX_DISTRICTS = 256;
const MAX_PEOPLE: u32 = 10000000; // of a district
const MAX_NAME = 40; // bytes

class District {
  nameStart: i32 = 0; // in the input
  nameEnd: i32 = 0;
  people: u32 = 0;
  seeds: u32 = 0; // infectious at the beginning
  susceptible: u32 = 0;
  exposed: u32 = 0;
  infectious: u32 = 0;
}

const districts = new StaticArray<District | null>(MAX_DISTRICTS);
let count = 0;
let everybody: u64 = 0;

function district(i: i32): District {
  return districts[i]!;
}

// number returns the value of a param within its range.
function number(name: string, least: u32, most: u32, otherwise: u32): u32 {
  const value = param(name, 10);
  if (value === null) return otherwise;
  let n: u64 = 0;
  let good = value.length > 0;
  for (let i = 0; i < value.length; i++) {
    const c = value.charCodeAt(i);
    if (c < 48 || c > 57) good = false;
    else n = 10 * n + (c - 48);
  }
  if (!good || n < least || n > most) {
    fail(2, name + ": want " + least.toString() + " to " + most.toString() + ", got " + value);
  }
  return <u32>n;
}

function wrong(line: i32, what: string): void {
  fail(1, "line " + line.toString() + ": " + what);
}

// digits reads a number that ends before end, or returns MAX_PEOPLE + 1.
function digits(text: StaticArray<u8>, start: i32, end: i32): u32 {
  if (start >= end || end - start > 8) return MAX_PEOPLE + 1;
  let n: u32 = 0;
  for (let i = start; i < end; i++) {
    if (text[i] < 48 || text[i] > 57) return MAX_PEOPLE + 1;
    n = 10 * n + (text[i] - 48);
  }
  return n;
}

function comma(text: StaticArray<u8>, start: i32, end: i32): i32 {
  while (start < end && text[start] != 44) start++;
  return start;
}

// readDistrict reads a line: name, people, infected.
function readDistrict(text: StaticArray<u8>, start: i32, end: i32, line: i32): void {
  if (count == MAX_DISTRICTS) wrong(line, "want at most " + MAX_DISTRICTS.toString() + " districts");
  const first = comma(text, start, end);
  const second = comma(text, first + 1, end);
  if (first >= end || second >= end) wrong(line, "want district,people,infected");
  if (first == start || first - start > MAX_NAME) wrong(line, "district: want a name of 1 to " + MAX_NAME.toString() + " bytes");
  for (let i = start; i < first; i++) if (text[i] < 32) wrong(line, "district: want a name without control characters");
  const d = new District();
  d.nameStart = start;
  d.nameEnd = first;
  d.people = digits(text, first + 1, second);
  d.seeds = digits(text, second + 1, end);
  if (d.people < 1 || d.people > MAX_PEOPLE) wrong(line, "people: want 1 to " + MAX_PEOPLE.toString());
  if (d.seeds > d.people) wrong(line, "infected: want 0 to the district's people");
  everybody += d.people;
  districts[count++] = d;
}

function isHeader(text: StaticArray<u8>, start: i32, end: i32): bool {
  const header = "district,people,infected";
  if (end - start != header.length) return false;
  for (let i = 0; i < header.length; i++) if (text[start + i] != <u8>header.charCodeAt(i)) return false;
  return true;
}

function readDistricts(text: StaticArray<u8>): void {
  if (text.length == 0) fail(1, "the input is empty: want the line district,people,infected and lines of these");
  let start = 0;
  for (let line = 1; start < text.length; line++) {
    let end = start;
    while (end < text.length && text[end] != 10) end++;
    const after = end + 1;
    if (end > start && text[end - 1] == 13) end--; // a line end of Windows
    if (line == 1) {
      if (!isHeader(text, start, end)) wrong(line, "want the header district,people,infected");
    } else if (end > start) {
      readDistrict(text, start, end, line);
    }
    start = after;
  }
  if (count == 0) fail(1, "want a line for at least one district");
}

// draw returns how many of n people something happens to that happens to each with probability p. It jumps from one
// to the next, so that the many to whom nothing happens cost nothing.
function draw(n: u32, p: f64): u32 {
  if (n == 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - draw(n, 1 - p);
  const scale = 1 / Math.log1p(-p);
  let hit: u32 = 0;
  let at: f64 = 0; // people looked at
  while (true) {
    at += Math.floor(Math.log(fraction()) * scale) + 1;
    if (at > <f64>n) break;
    hit++;
  }
  return hit;
}

// chance turns a rate of a day into the probability that it happens on that day.
function chance(rate: f64): f64 {
  return -Math.expm1(-rate);
}

let transmission: f64 = 0;
let mixing: f64 = 0;
let becomeInfectious: f64 = 0;
let becomeRemoved: f64 = 0;

function begin(): void {
  for (let i = 0; i < count; i++) {
    const d = district(i);
    d.infectious = d.seeds;
    d.susceptible = d.people - d.seeds;
    d.exposed = 0;
  }
}

function allInfectious(): u32 {
  let n: u32 = 0;
  for (let i = 0; i < count; i++) n += district(i).infectious;
  return n;
}

function everInfected(): u32 {
  let n: u32 = 0;
  for (let i = 0; i < count; i++) n += district(i).people - district(i).susceptible;
  return n;
}

function day(): void {
  const outside = mixing * <f64>allInfectious() / <f64>everybody;
  for (let i = 0; i < count; i++) {
    const d = district(i);
    const here = (1 - mixing) * <f64>d.infectious / <f64>d.people;
    const infected = draw(d.susceptible, chance(transmission * (here + outside)));
    const ill = draw(d.exposed, becomeInfectious);
    const removed = draw(d.infectious, becomeRemoved);
    d.susceptible -= infected;
    d.exposed += infected - ill;
    d.infectious += ill - removed;
  }
}

// putSpread writes the least, the middle and the most of the runs' values, which it sorts.
function putSpread(values: StaticArray<u32>, from: i32, runs: i32): void {
  for (let i = from + 1; i < from + runs; i++) {
    const v = values[i];
    let j = i;
    for (; j > from && values[j - 1] > v; j--) values[j] = values[j - 1];
    values[j] = v;
  }
  putByte(44);
  putNumber(values[from]);
  putByte(44);
  putNumber(values[from + (runs - 1) / 2]);
  putByte(44);
  putNumber(values[from + runs - 1]);
}

const SPREAD_INFECTIOUS = "infectious_min,infectious_median,infectious_max";
const SPREAD_EVER = "infected_min,infected_median,infected_max";

// simulateDays prints a line for each day, the first of them as it was before anything happened.
function simulateDays(runs: i32, days: i32): void {
  const infectious = new StaticArray<u32>(runs * (days + 1));
  const ever = new StaticArray<u32>(runs * (days + 1));
  for (let r = 0; r < runs; r++) {
    begin();
    for (let t = 0; t <= days; t++) {
      if (t > 0) day();
      infectious[t * runs + r] = allInfectious();
      ever[t * runs + r] = everInfected();
    }
  }
  putText("day," + SPREAD_INFECTIOUS + "," + SPREAD_EVER + "\n");
  for (let t = 0; t <= days; t++) {
    putNumber(t);
    putSpread(infectious, t * runs, runs);
    putSpread(ever, t * runs, runs);
    putByte(10);
  }
}

// simulateDistricts prints a line for each district, with how many people were infected at the end.
function simulateDistricts(text: StaticArray<u8>, runs: i32, days: i32): void {
  const ever = new StaticArray<u32>(runs * count);
  for (let r = 0; r < runs; r++) {
    begin();
    for (let t = 0; t < days; t++) day();
    for (let i = 0; i < count; i++) ever[i * runs + r] = district(i).people - district(i).susceptible;
  }
  putText("district,people," + SPREAD_EVER + "\n");
  for (let i = 0; i < count; i++) {
    const d = district(i);
    for (let k = d.nameStart; k < d.nameEnd; k++) putByte(text[k]);
    putByte(44);
    putNumber(d.people);
    putSpread(ever, i * runs, runs);
    putByte(10);
  }
}

export function run(): i32 {
  const days = number("DAYS", 1, 730, 120);
  const runs = number("RUNS", 1, 200, 20);
  transmission = <f64>number("TRANSMISSION", 0, 5000, 400) / 1000;
  mixing = <f64>number("MIXING", 0, 1000, 50) / 1000;
  becomeInfectious = chance(1 / <f64>number("INCUBATION", 1, 60, 3));
  becomeRemoved = chance(1 / <f64>number("INFECTIOUS", 1, 60, 6));
  let report = param("REPORT", 20);
  if (report === null) report = "days";
  if (report != "days" && report != "districts") fail(2, "REPORT: want days or districts, got " + report);

  const text = input(MAX_INPUT);
  if (text === null) {
    fail(1, "want an input of at most " + MAX_INPUT.toString() + " bytes");
    return 1; // never: the compiler cannot know
  }
  readDistricts(text);
  seed();
  if (report == "days") simulateDays(runs, days);
  else simulateDistricts(text, runs, days);
  flush();
  return 0;
}
