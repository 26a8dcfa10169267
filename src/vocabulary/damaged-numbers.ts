import { isDamagedNumber } from '../damaged-number.js'
import { said } from '../explanation.js'
import { doubtful, type Issue, quoted, within } from '../issues.js'
import type { ComplaintEvent } from './event.js'
import type { Intake } from './intake.js'

type Place = readonly [path: Issue['path'], value: unknown, kind?: 'identity-number' | 'telephone']

const numbersOf = ({
  complainants,
  representatives = [],
  externalReference,
  facts = {},
}: Intake): Place[] => [
  ...complainants.flatMap(({ id, identityNumber, contact }, at): Place[] => [
    [['complainants', at, 'id'], id],
    [['complainants', at, 'identityNumber'], identityNumber, 'identity-number'],
    [['complainants', at, 'contact', 'phone'], contact?.phone, 'telephone'],
  ]),
  ...representatives.flatMap(({ identityNumber, contact }, at): Place[] => [
    [['representatives', at, 'identityNumber'], identityNumber, 'identity-number'],
    [['representatives', at, 'contact', 'phone'], contact?.phone, 'telephone'],
  ]),
  [['externalReference'], externalReference],
  ...Object.entries(facts).map(([name, value]): Place => [['facts', name], value]),
]

/** `damaged-number`: a number at a place of which only a beginning is left. */
export const damagedNumber = (path: Issue['path'], written: string): Issue =>
  doubtful(
    'damaged-number',
    path,
    said(
      `${quoted(written)} is what a spreadsheet leaves of a long number: its last digits are lost, so it identifies nobody`,
      `${quoted(written)} 是电子表格截断的长号码，末尾数字已丢失，不能据以识别任何人`,
    ),
    said(
      'format the column as text in the source, export it again, and take the number from there',
      '请在原表中将该列设为文本格式后重新导出，并据此更正号码',
    ),
  )

/** The numbers of people, accounts and references in an intake that a spreadsheet damaged, each at its place. */
export const damagedNumbers = (intake: Intake): readonly Issue[] =>
  numbersOf(intake).flatMap(([path, value, kind]) =>
    typeof value === 'string' && isDamagedNumber(value, kind) ? [damagedNumber(path, value)] : [],
  )

/** What should be looked at in a receipt: `damaged-number`. */
export const receiptWarnings = (event: ComplaintEvent): readonly Issue[] =>
  event.type === 'complaint.received' ? within(['complaint'], damagedNumbers(event.complaint)) : []
