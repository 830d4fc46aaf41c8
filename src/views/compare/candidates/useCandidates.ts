import { useMemo } from 'react'
import { translateName } from '../../../i18n/diagramNames'
import { getDimensionLabel } from '../../../i18n/dimensionNames'
import { formatBoolean } from '../../../i18n/format/formatBoolean'
import { formatNumber } from '../../../i18n/format/formatNumber'
import type { Language } from '../../../model/language'
import type { SpecificationData } from '../../../model/specificationData'
import { type Architecture, findArchitecture } from '../../../model/timeline'
import type { Network } from '../../../network/evaluate/networkNode'
import { listDimensions } from '../../../network/language/dimensionOverrides'
import type { NumericValue } from '../../../network/language/expression'
import { printValue } from '../../../network/language/printExpression'
import type { Specification } from '../../../network/language/specification'
import type { ComparedNetwork } from '../../../state/explorerPage'
import { useExplorer, useMessages } from '../../hooks/context'
import { getNetwork } from '../../network/cachedNetworks'
import type { NamedSpecification } from '../../network/loadNamedSpecification'

/** A network to be compared, as far as it is loaded. */
export interface Candidate {
  readonly architecture: Architecture
  readonly compared: ComparedNetwork
  /** The title in the comparison, with the variant; it says so if the reader has changed the network. */
  readonly title: string
  /** The changed dimensions with their values before and after, as text. */
  readonly changes: readonly string[]
  readonly specification?: Specification
  readonly network?: Network
  /** The Chinese translations of its names. */
  readonly names: SpecificationData['names']
  readonly failed: boolean
}

/** A candidate whose network has been computed. */
export type ReadyCandidate = Candidate & { readonly network: Network }

export const isReady = (candidate: Candidate): candidate is ReadyCandidate => candidate.network !== undefined

/** The candidates, each computed once its specification is loaded. */
export function useCandidates(
  networks: readonly ComparedNetwork[],
  specifications: ReadonlyMap<string, NamedSpecification | null>,
): Candidate[] {
  const { modified } = useMessages('network')
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  return useMemo(
    () =>
      networks.flatMap((compared): Candidate[] => {
        const { id, variant, dimensions } = compared
        const architecture = findArchitecture(timeline, id)
        if (!architecture) return []
        const loaded = specifications.get(id)
        const name = architecture.title[language]
        if (!loaded)
          return [{ architecture, compared, title: name, changes: [], names: {}, failed: loaded === null }]
        const { specification, names } = loaded
        const { variants } = specification
        const chosenVariant = variants.find((one) => one.name === variant) ?? variants[0]
        const { network, overrides } = getNetwork(specification, chosenVariant?.name, dimensions)
        const ownTitle = getCandidateTitle(
          architecture,
          language,
          chosenVariant?.title && translateName(chosenVariant.title, names, language),
        )
        const title = overrides.size > 0 ? modified(ownTitle) : ownTitle
        const defaults = new Map(
          listDimensions(specification, chosenVariant?.name, overrides).map((one) => [one.name, one]),
        )
        const changes = [...overrides].map(([name, value]) => {
          const format = defaults.get(name)?.isBoolean ? formatBoolean : formatValue
          const [before, after] = [defaults.get(name)!.defaultValue, value].map((one) =>
            format(one, language),
          )
          return `${getDimensionLabel(name, names, language)} ${before} → ${after}`
        })
        return [{ architecture, compared, title, changes, specification, names, network, failed: !network }]
      }),
    [networks, timeline, language, specifications, modified],
  )
}

const formatValue = (value: NumericValue, language: Language) =>
  typeof value === 'number' ? formatNumber(value, language) : printValue(value)

/** The variant's title if it begins like the architecture's (VGG-19 of VGGNet), otherwise both titles. */
function getCandidateTitle(
  { title, short }: Architecture,
  language: Language,
  variant: string | undefined,
): string {
  if (variant === undefined) return title[language]
  const getPrefix = (name: string) => name.slice(0, 2).toLowerCase()
  const familyPrefixes = [title.en, short?.en ?? title.en].map(getPrefix)
  return familyPrefixes.includes(getPrefix(variant)) ? variant : `${title[language]} · ${variant}`
}
