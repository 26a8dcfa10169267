import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = new URL('../../../examples/complaints/', import.meta.url)

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Chinese identity numbers whose check digit (GB 11643, ISO 7064 MOD 11-2) is right. */
const identityNumbers = (text: string): string[] =>
  (text.match(/(?<!\d)\d{17}[\dXx](?!\d)/g) ?? []).filter((number) => {
    const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
    return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
  })

const luhnValid = (digits: string): boolean =>
  [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0) %
    10 ===
  0

/** Runs of 13 to 19 digits, also grouped by spaces or hyphens, that pass the check of card numbers. */
const cardNumbers = (text: string): string[] =>
  (text.match(/(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g) ?? []).filter((run) => luhnValid(run.replace(/\D/g, '')))

const files = readdirSync(folder)

it('the checks find a well-known specimen of each number', () => {
  expect(identityNumbers('证件号：１１０１０５１９４９１２３１００２Ｘ'.normalize('NFKC'))).toHaveLength(1)
  expect(identityNumbers('110105194912310021')).toEqual([])
  expect(cardNumbers('card 4111 1111 1111 1111.')).toHaveLength(1)
  expect(cardNumbers('card 4111 1111 1111 1112.')).toEqual([])
})

it.each(files)('%s holds no valid identity number and no valid card number', (file) => {
  const text = readFileSync(new URL(file, folder), 'utf8').normalize('NFKC')
  expect(identityNumbers(text)).toEqual([])
  expect(cardNumbers(text)).toEqual([])
})

it.each(files)('%s holds no telephone number or address that could be somebody’s', (file) => {
  const text = readFileSync(new URL(file, folder), 'utf8').normalize('NFKC')
  const phones = text.match(/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d{9}(?!\d)|\+1-\d{3}-\d{3}-\d{4}/g) ?? []
  expect(phones.filter((phone) => !/^\+1-202-555-01\d\d$/.test(phone))).toEqual([])
  const hosts = [...text.matchAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g)].map(([, host]) => host)
  expect(hosts.filter((host) => host !== 'example.com' && host !== 'example.org')).toEqual([])
})
