// Adds up a ledger.
//
// Each line of the input is an account and an amount, a whole number of at most 9 digits: "rent,-125000". For each account, in the order
// in which they first occur, the output has the total and how many amounts were added: "rent,-250000,2". Empty lines are skipped. A line
// of another form fails the task with code 1.

import { fail, input, output } from "./sealwork_v1";

class Account {
  total: i64 = 0;
  count: i64 = 0;
  constructor(public name: string) {}
}

export function run(): i32 {
  const accounts: Account[] = []; // in the order of their first line
  const places = new Map<string, i32>(); // in accounts, by name
  const bytes = input();
  const lines = String.UTF8.decodeUnsafe(bytes.dataStart, bytes.length).split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line.length == 0) continue;
    const comma = line.indexOf(",");
    const amount = comma > 0 ? parseAmount(line.substring(comma + 1)) : NONE;
    if (amount == NONE) {
      return fail(1, "line " + (i + 1).toString() + ": want an account and a whole number of at most 9 digits, such as rent,-125000");
    }
    const name = line.substring(0, comma);
    if (!places.has(name)) {
      places.set(name, accounts.length);
      accounts.push(new Account(name));
    }
    const account = accounts[places.get(name)];
    account.total += amount;
    account.count++;
  }
  const rows = new Array<string>(accounts.length);
  for (let i = 0; i < accounts.length; i++) {
    rows[i] = accounts[i].name + "," + accounts[i].total.toString() + "," + accounts[i].count.toString() + "\n";
  }
  output(rows.join(""));
  return 0;
}

// NONE is no amount.
const NONE: i64 = i64.MAX_VALUE;

function parseAmount(text: string): i64 {
  const negative = text.startsWith("-");
  const digits = negative ? text.substring(1) : text;
  if (digits.length == 0 || digits.length > 9) return NONE;
  let n: i64 = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NONE;
    n = 10 * n + digit;
  }
  return negative ? -n : n;
}
