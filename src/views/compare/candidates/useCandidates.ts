import { useMemo } from 'react'
import { translateName } from '../../../i18n/diagramNames'
import type { Language } from '../../../model/language'
import type { SpecificationData } from '../../../model/specificationData'
import { type Architecture, findArchitecture } from '../../../model/timeline'
import type { Network } from '../../../network/evaluate/networkNode'
import type { Specification } from '../../../network/language/specification'
import type { ComparedNetwork } from '../../../state/explorerPage'
import { useExplorer } from '../../hooks/context'
import { getNetwork } from '../../network/cachedNetworks'
import { useSpecifications } from '../../network/useSpecifications'

/** A network to be compared, as far as it is loaded. */
export interface Candidate {
  readonly architecture: Architecture
  /** The title in the comparison, with the variant. */
  readonly title: string
  readonly specification?: Specification
  readonly network?: Network
  /** The Chinese translations of its names. */
  readonly names: SpecificationData['names']
  readonly failed: boolean
}

/** A candidate whose network has been computed. */
export type ReadyCandidate = Pick<Candidate, 'architecture' | 'title' | 'names'> & {
  readonly network: Network
}

/**
 * The candidates, each computed once its specification is loaded. The first variant replaces an unknown one.
 */
export function useCandidates(compared: readonly ComparedNetwork[]): Candidate[] {
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const specifications = useSpecifications(useMemo(() => compared.map(({ id }) => id), [compared]))
  return useMemo(
    () =>
      compared.flatMap(({ id, variant }): Candidate[] => {
        const architecture = findArchitecture(timeline, id)
        if (!architecture) return []
        const loaded = specifications.get(id)
        const name = architecture.title[language]
        if (!loaded) return [{ architecture, title: name, names: {}, failed: loaded === null }]
        const { specification, names } = loaded
        const { variants } = specification
        const chosenVariant = variants.find((one) => one.name === variant) ?? variants[0]
        const { network } = getNetwork(specification, chosenVariant?.name)
        const title = getCandidateTitle(
          architecture,
          language,
          chosenVariant?.title && translateName(chosenVariant.title, names, language),
        )
        return [{ architecture, title, specification, names, network, failed: !network }]
      }),
    [compared, timeline, language, specifications],
  )
}

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
