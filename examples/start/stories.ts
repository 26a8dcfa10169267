import { forgotten } from './stories/forgotten.js'
import { headComplainedAbout } from './stories/head-complained-about.js'
import { insuranceOverTheCounter } from './stories/insurance-over-the-counter.js'
import { lostTransfer } from './stories/lost-transfer.js'
import { oneLetterManySigners } from './stories/one-letter-many-signers.js'
import { secondLook } from './stories/second-look.js'
import type { Story } from './stories/story.js'
import { toldAgain } from './stories/told-again.js'

export const stories: readonly Story[] = [
  lostTransfer,
  headComplainedAbout,
  secondLook,
  forgotten,
  oneLetterManySigners,
  insuranceOverTheCounter,
  toldAgain,
]
