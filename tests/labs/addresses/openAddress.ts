import type { ParameterSet, Settings } from '../../../src/labs/runner/parameter'
import { formatView, parseView } from '../../../src/state/addressCodec'
import { labs } from '../../../src/views/labs/labLoader'
import { type AnyPart, findPart, readLabPage } from '../../../src/views/labs/shared/definition'
import { readSettings } from '../../../src/views/labs/shared/useSettings'

/** A part, with what the tests need of an experiment or a calculation. */
export interface PartOfLab extends AnyPart {
  readonly parameters: ParameterSet
  readonly getDefaults?: (settings: Settings<ParameterSet>) => Partial<Settings<ParameterSet>>
  /** Of a calculation. */
  readonly compute?: (settings: Settings<ParameterSet>) => object
}

const hasParameters = (part: AnyPart): part is PartOfLab => 'parameters' in part

/** The parts of a lab, the one that opens by default first. */
export const loadParts = async (lab: string): Promise<PartOfLab[]> =>
  (await labs.get(lab)!()).filter(hasParameters)

/** What the page opens at an address of a lab, and the address that it then writes. */
export async function openAddress(address: string) {
  const view = parseView(address)
  if (view.page.kind !== 'lab') throw new Error(`${address} is not the address of a lab.`)
  const parts = await loadParts(view.page.id)
  const page = readLabPage(parts, view.page)
  const part = parts.find(({ id }) => id === findPart(parts, page.part).id)!
  const settings = readSettings(part, page.parameters ?? {})
  return { part, settings, formatted: formatView({ ...view, page }) }
}
