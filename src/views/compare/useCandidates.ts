import { useEffect, useMemo, useState } from 'react'
import type { SpecificationData } from '../../model/specificationData'
import type { Architecture, Language } from '../../model/timeline'
import { evaluateNetwork } from '../../network/evaluate/evaluateNetwork'
import type { Network } from '../../network/evaluate/networkNode'
import type { Specification } from '../../network/language/specification'
import type { ComparedNetwork } from '../../state/addressCodec'
import { useExplorer, useServices } from '../hooks/context'
import { loadNamedSpecification, type NamedSpecification } from '../network/loadNamedSpecification'
import { translateName } from '../network/useNameWord'

/** One of the networks to be compared, as far as it has come. */
export interface Candidate {
  readonly architecture: Architecture
  /** What it is called among the others. */
  readonly title: string
  readonly specification?: Specification
  readonly network?: Network
  /** The Chinese of its names. */
  readonly names: SpecificationData['names']
  readonly failed: boolean
}

/** A network that is here to be compared. */
export type ReadyCandidate = Pick<Candidate, 'architecture' | 'title' | 'names'> & {
  readonly network: Network
}

/**
 * The networks side by side, each computed as soon as its specification has come. A variant that there is not
 * is the first.
 */
export function useCandidates(compared: readonly ComparedNetwork[]): Candidate[] {
  const timeline = useExplorer((state) => state.timeline)
  const language = useExplorer((state) => state.language)
  const specifications = useSpecifications(compared)
  return useMemo(
    () =>
      compared.flatMap(({ id, variant }): Candidate[] => {
        const architecture = timeline.architectures.find((one) => one.id === id)
        if (!architecture) return []
        const loaded = specifications.get(id)
        const name = architecture.title[language]
        if (!loaded) return [{ architecture, title: name, names: {}, failed: loaded === null }]
        const { specification, names } = loaded
        const { variants } = specification
        const chosenVariant = variants.find((one) => one.name === variant) ?? variants[0]
        const { network } = evaluateNetwork(specification, chosenVariant?.name)
        const title = getCandidateTitle(
          architecture,
          language,
          chosenVariant?.title && translateName(chosenVariant.title, names, language),
        )
        return [{ architecture, title, specification, names, ...(network && { network }), failed: !network }]
      }),
    [compared, timeline, language, specifications],
  )
}

/** A variant's own name as a rule begins like that of its family, or its short one: VGG-19. */
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

/** The specifications that have come; null for one that cannot be had. */
function useSpecifications(
  compared: readonly ComparedNetwork[],
): ReadonlyMap<string, NamedSpecification | null> {
  const { openBlueprint } = useServices()
  const [specifications, setSpecifications] = useState<ReadonlyMap<string, NamedSpecification | null>>(
    new Map(),
  )
  useEffect(() => {
    let isCancelled = false
    for (const id of new Set(compared.map((one) => one.id))) {
      loadNamedSpecification(openBlueprint, id).then((specification) => {
        if (!isCancelled) setSpecifications((previous) => new Map([...previous, [id, specification]]))
      })
    }
    return () => {
      isCancelled = true
    }
  }, [openBlueprint, compared])
  return specifications
}
