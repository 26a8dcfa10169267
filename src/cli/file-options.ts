import { Option } from 'commander'
import type { Setting } from './setting.js'

type Say = Setting['say']

/** What the given files hold; `auto` looks. */
export const formatOption = (say: Say, formats: readonly string[]): Option =>
  new Option('--format <name>', say('what the files hold', '文件的内容格式')).choices(formats).default('auto')

export const mappingOption = (say: Say): Option =>
  new Option('--mapping <file>', say('the column mapping of a CSV file, in YAML', 'CSV 文件的列映射（YAML）'))

export const encodingOption = (say: Say): Option =>
  new Option(
    '--encoding <name>',
    say(
      'the encoding of the files, such as gb18030 (default: utf-8)',
      '文件编码，例如 gb18030（默认：utf-8）',
    ),
  )

export const rejectsOption = (say: Say): Option =>
  new Option(
    '--rejects <file>',
    say('where rejected rows go, as JSON Lines or .csv', '未能导入的行写入此文件（JSON Lines 或 .csv）'),
  )
