import { said } from '../explanation.js'
import { type Issue, wrong } from '../issues.js'
import type { Regime } from '../regimes/index.js'
import { knownInLibrary, type Shelves } from './library.js'

/** A regime that a policy names and the library has not, at all or not in the edition that is asked for. */
export const noSuchRegime = (
  path: readonly (string | number)[],
  id: string,
  edition: number | undefined,
  ofThisId: readonly Regime[],
  library: Shelves,
): Issue => {
  if (ofThisId.length === 0)
    return wrong(
      'unknown-regime',
      path,
      said(`there is no regime "${id}"`, `没有监管规定“${id}”`),
      knownInLibrary(
        library.regimes.map((each) => each.id),
        id,
      ),
    )
  const editions = ofThisId.map((each) => each.edition ?? 1)
  return wrong(
    'unknown-regime',
    path,
    said(`there is no edition ${edition} of "${id}"`, `“${id}”没有第 ${edition} 版`),
    said(
      `known are: ${editions.join(', ')}; the first are in redress/regimes/first-editions`,
      `可用的版次：${editions.join('、')}；最早的版次见 redress/regimes/first-editions`,
    ),
  )
}
