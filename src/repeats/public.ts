export {
  findRepeats,
  indexMatters,
  type Matter,
  matterOf,
  parseMatter,
  type RepeatCandidate,
  type RepeatsFound,
  repeatsOf,
} from './index.js'
