import type { Complaint } from '../complaint/index.js'
import { type HandlingStage, handlingStages, stageSummary } from '../machine/index.js'
import type { StatusWriting } from './dialect.js'

/** What the CRM's status is while a complaint stands where it does; nothing where the dialect leaves it as it is. */
export const statusOf = (
  { stage }: Pick<Complaint, 'stage'>,
  { handling, waiting = {} }: StatusWriting,
): string | number | undefined => {
  const summary = stageSummary(stage)
  const party = summary.waiting.find((each) => Object.hasOwn(waiting, each))
  return party === undefined ? handling[summary.handling] : waiting[party]
}

/** The stages that a status of the CRM stands for. */
export const stagesOf = (status: string, { handling }: StatusWriting): readonly HandlingStage[] =>
  handlingStages.filter((stage) => handling[stage] !== undefined && String(handling[stage]) === status)
