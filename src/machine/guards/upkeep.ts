import { said } from '../../explanation.js'
import { control } from './control.js'

export const upkeepControls = [
  control({
    code: 'no-legal-hold',
    title: said('Nothing is erased under a legal hold', '法律保全期间不得删除'),
    hint: said('Have the legal hold lifted first.', '请先解除法律保全。'),
    guards: ['personal-data.erased'],
    fails: ({ file }) => (file.legalHold ? said('A legal hold is in force', '法律保全尚未解除') : undefined),
  }),
]
