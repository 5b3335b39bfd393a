//! Adds up a ledger.
//!
//! Each line of the input is an account and an amount, a whole number of at most 9 digits: "rent,-125000". For each account, in the order
//! in which they first occur, the output has the total and how many amounts were added: "rent,-250000,2". Empty lines are skipped. A line
//! of another form fails the task with code 1.

mod sealwork_v1;

use std::collections::HashMap;

struct Account<'a> {
    name: &'a [u8],
    total: i64,
    count: i64,
}

#[no_mangle]
pub extern "C" fn run() -> i32 {
    let input = sealwork_v1::input();
    match add_up(&input) {
        Ok(accounts) => {
            let mut out = Vec::new();
            for a in accounts {
                out.extend_from_slice(a.name);
                out.extend_from_slice(format!(",{},{}\n", a.total, a.count).as_bytes());
            }
            sealwork_v1::output(&out);
            0
        }
        Err(line) => sealwork_v1::fail(1, &format!("line {}: want an account and a whole number of at most 9 digits, such as rent,-125000", line)),
    }
}

/// Returns the accounts in the order of their first line, or the number of a line that is none.
fn add_up(input: &[u8]) -> Result<Vec<Account<'_>>, usize> {
    let mut accounts: Vec<Account> = Vec::new();
    let mut places = HashMap::new(); // in accounts, by name
    for (i, line) in input.split(|b| *b == b'\n').enumerate() {
        if line.is_empty() {
            continue;
        }
        let (name, amount) = parse(line).ok_or(i + 1)?;
        let place = *places.entry(name).or_insert_with(|| {
            accounts.push(Account { name, total: 0, count: 0 });
            accounts.len() - 1
        });
        accounts[place].total += amount;
        accounts[place].count += 1;
    }
    Ok(accounts)
}

fn parse(line: &[u8]) -> Option<(&[u8], i64)> {
    let comma = line.iter().position(|b| *b == b',')?;
    let (name, amount) = (&line[..comma], &line[comma + 1..]);
    let (sign, digits) = match amount.strip_prefix(b"-") {
        Some(digits) => (-1, digits),
        None => (1, amount),
    };
    if name.is_empty() || digits.is_empty() || digits.len() > 9 || !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    Some((name, sign * digits.iter().fold(0, |n, d| 10 * n + i64::from(d - b'0'))))
}
