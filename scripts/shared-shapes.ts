import { schemas } from '../src/vocabulary/index.js'

export const sharedShapes = {
  Actor: schemas.actor,
  Evidence: schemas.evidence,
  Finding: schemas.finding,
  Intake: schemas.intake,
  Money: schemas.money,
  Notice: schemas.notice,
  Proposal: schemas.proposal,
  Commitment: schemas.commitment,
  Remedy: schemas.remedy,
  Complainant: schemas.complainant,
  Representative: schemas.representative,
  InvolvedPerson: schemas.involvedPerson,
  Demand: schemas.demand,
  Cause: schemas.cause,
  Classification: schemas.classification,
}
