import type { YAMLError } from 'yaml'
import { type Said, said } from '../explanation.js'

interface Words {
  readonly says: Said
  readonly remedy: Said
}

const indentation: Words = {
  says: said('the indentation does not fit the lines around it', '缩进与前后行不一致'),
  remedy: said(
    'begin keys of one record, and entries of one list, in the same column',
    '同一记录的字段、同一列表的各项须从同一列开始',
  ),
}

const colonMeant: Words = {
  says: said('a key is not followed by a colon and a value', '字段名之后缺少冒号和取值'),
  remedy: said(
    'write `key: value` with a half-width colon and a space after it',
    '请写作 `字段: 值`，用半角冒号，冒号后空一格',
  ),
}

/** What the parser's own codes mean to somebody who writes a policy; its sentences exist in English only. */
const ofCodes: Readonly<Partial<Record<YAMLError['code'], Words>>> = {
  TAB_AS_INDENT: {
    says: said('a tab stands where only spaces may', '缩进处使用了制表符'),
    remedy: said('indent with spaces', '请改用空格缩进'),
  },
  BAD_INDENT: indentation,
  DUPLICATE_KEY: {
    says: said('the key is written twice in one record', '同一记录中有重复的字段'),
    remedy: said('keep one of the two', '请只保留其中一个'),
  },
  MULTILINE_IMPLICIT_KEY: colonMeant,
  BLOCK_AS_IMPLICIT_KEY: {
    says: said(
      'a record or list begins in the line of a key that has a value already',
      '已有取值的字段所在行又出现了记录或列表',
    ),
    remedy: said('put the text in quotation marks, or begin it in a new line', '请为文本加引号，或另起一行'),
  },
  MISSING_CHAR: {
    says: said(
      'a closing bracket, quotation mark, comma or colon is missing',
      '缺少右括号、引号、逗号或冒号',
    ),
    remedy: said('close what was opened, with half-width marks', '请用半角符号补全'),
  },
  BAD_SCALAR_START: {
    says: said('a text cannot begin with this sign', '文本不能以此符号开头'),
    remedy: said('put the text in quotation marks', '请为文本加引号'),
  },
  BAD_DQ_ESCAPE: {
    says: said('a backslash in quotation marks begins an unknown escape', '双引号内的反斜杠转义无法识别'),
    remedy: said(
      'use single quotation marks, or write the backslash twice',
      '请改用单引号，或将反斜杠写两遍',
    ),
  },
  BAD_ALIAS: {
    says: said('it refers to a part that has no such name', '所引用的锚点不存在'),
    remedy: said('put a text that begins with * or & in quotation marks', '以 * 或 & 开头的文本请加引号'),
  },
  MULTIPLE_DOCS: {
    says: said('the file holds several documents', '文件中有多个文档'),
    remedy: said('keep one and take the lines of --- out', '请只保留一个，并删除 --- 分隔行'),
  },
  UNEXPECTED_TOKEN: {
    says: said('this sign is not expected here', '此处不应出现该符号'),
    remedy: said('put the text in quotation marks, or take the sign out', '请为文本加引号，或删除该符号'),
  },
}

const fullWidthColon = /^\s*(?:- )?[\w-]+：/

/** What is wrong where YAML cannot be read, in both languages. `line` is the text in which it happened. */
export const yamlFault = ({ code, message }: YAMLError, line: string): Words => {
  if (fullWidthColon.test(line))
    return {
      says: said(
        'a full-width colon (：) stands where a colon belongs',
        '应使用半角冒号处使用了全角冒号（：）',
      ),
      remedy: colonMeant.remedy,
    }
  if (/end with a [\]}]/.test(message)) return ofCodes.MISSING_CHAR ?? indentation
  if (/without - indicator/.test(message)) return indentation
  const first = message.split('\n')[0] ?? ''
  const plain = first.replace(/ at line \d+, column \d+:?$/, '')
  return (
    ofCodes[code] ?? {
      says: said(`this is no YAML: ${plain}`, `无法按 YAML 读取：${plain}`),
      remedy: said('correct it, or put the text in quotation marks', '请更正，或为文本加引号'),
    }
  )
}
