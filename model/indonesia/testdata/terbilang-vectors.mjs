// Makes terbilang.tsv: numbers and their words, from two programs that have
// nothing to do with this one.
//
//   npm install terbilang-ts@2.1.0 @develoka/angka-terbilang-js@1.4.2   (in an empty folder)
//   cp <here>/terbilang-vectors.mjs . && node terbilang-vectors.mjs > <here>/terbilang.tsv
//
// What the two write is brought to one spelling before they are compared:
// lower case, single spaces, "milyar" written "miliar" (EYD). A number on which
// they differ is left out and named as a comment at the head of the file: zero,
// for which terbilang-ts writes nothing, and numbers from 10^12 to 10^13, which
// terbilang-ts divides by 10^10 where 10^12 is meant.
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const first = require('terbilang-ts')
const second = require('@develoka/angka-terbilang-js')

const one = (n) => first.default(n)
const spelling = (s) => s.toLowerCase().replace(/\s+/g, ' ').trim().replace(/\bmilyar\b/g, 'miliar')

// A fixed sequence (Lehmer), so that the file is the same whenever it is made.
let state = 20250804
const next = (below) => {
  state = (state * 48271) % 2147483647
  return state % below
}

const numbers = new Set()
for (let n = 0; n <= 1200; n++) numbers.add(n)
for (let digits = 4; digits <= 15; digits++) {
  const p = 10 ** (digits - 1)
  for (const n of [p, p + 1, p * 10 - 1, p + p / 10, p + 1000, p + 11000, 11 * p / 10, 2 * p, 9 * p]) {
    if (n < 10 ** 15) numbers.add(n)
  }
  for (let i = 0; i < 60; i++) numbers.add(p + (next(1e9) * 1e6 + next(1e6)) % (9 * p))
}

const agreed = []
const differ = []
for (const n of [...numbers].sort((a, b) => a - b)) {
  const a = spelling(one(n))
  const b = spelling(second(String(n)))
  if (a === b) agreed.push(`${n}\t${a}`)
  else differ.push(`# ${n}\t${a || '(nothing)'} | ${b}`)
}
console.log('# Made by terbilang-vectors.mjs; see there.')
console.log(`# ${agreed.length} numbers agreed on; left out, with what each wrote:`)
for (const line of differ) console.log(line)
for (const line of agreed) console.log(line)
