import { normalise } from '../text/normalise.js'

// Visible ASCII but the back-tick, and basic Chinese, words apart by one space: here folding is lower case alone.
const plain = /^[!-_a-~\u4e00-\u9fff]*(?: [!-_a-~\u4e00-\u9fff]+)*$/

/** {@link normalise}, with a short way for the texts that most facts are. */
export const fold = (text: string): string =>
  plain.test(text) && !text.startsWith(' ') ? text.toLowerCase() : normalise(text)
