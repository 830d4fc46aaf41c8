import { formatTypeCount } from '../../../i18n/differenceNames'
import { formatConjunction } from '../../../i18n/format/conjunction'
import { formatNumber, formatPercent } from '../../../i18n/format/formatNumber'
import { joinClauses, parenthesize } from '../../../i18n/format/grammar'
import { formatCompact } from '../../../model/numberFormat'
import type { ComparisonAnswer, NumberChange } from '../../../network/compare/comparisonAnswer'
import type { Trait } from '../../../network/compare/networkTraits'
import { useExplorer, useMessages } from '../../hooks/context'
import { useFormatChange } from '../difference/useFormatChange'

/** More in one sentence cannot be taken in; the summary and the table of layers have all. */
const maxPairs = 6
const maxTraits = 4
const maxChanges = 2

/** An answer as sentences. */
export interface AnswerSentences {
  /** What it is built of. The first lacks its subject, the title of the network, which is a link. */
  readonly structure: readonly string[]
  /** How large it is. */
  readonly size: readonly string[]
}

/** Gives a function that tells an answer in the reader's language; `before` is the title of the earlier network. */
export function useAnswerSentences(): (answer: ComparisonAnswer, before: string) => AnswerSentences {
  const messages = useMessages('compare.answer')
  const comparisonMessages = useMessages('comparison')
  const language = useExplorer((state) => state.language)
  const formatChange = useFormatChange()
  const format = (value: number) => formatNumber(value, language)
  const formatSize = (value: number) => formatCompact(value, language)

  function describeNumbers({ numbers }: Trait): string | undefined {
    if (!numbers) return undefined
    const { heads, keys, experts, active, groups, window } = numbers
    if (heads !== undefined) return messages.headNumbers(format(Number(heads)), Number(keys))
    if (experts !== undefined) return messages.expertNumbers(format(Number(experts)), format(Number(active)))
    if (groups !== undefined) return messages.groupNumbers(format(Number(groups)))
    return window === undefined ? undefined : messages.windowNumbers(format(Number(window)))
  }
  function describeTrait(trait: Trait): string {
    const numbers = describeNumbers(trait)
    const name = messages.traits[trait.kind] ?? trait.kind
    return numbers === undefined ? name : name + parenthesize(numbers, language)
  }
  const join = (phrases: readonly string[]) => formatConjunction(phrases, language)
  function listTraits(traits: readonly Trait[]): string {
    const hiddenCount = traits.length > maxTraits + 1 ? traits.length - maxTraits : 0
    const shown = traits.slice(0, traits.length - hiddenCount).map(describeTrait)
    return join(hiddenCount > 0 ? [...shown, messages.moreTraits(hiddenCount)] : shown)
  }

  function tellParameters({ before, after }: NumberChange): string {
    if (before === after) return messages.hasSameSize
    const ratio = after / before
    const formatRatio = (value: number) => format(Number(value.toPrecision(value < 10 ? 2 : 3)))
    const comparison =
      ratio >= 2
        ? messages.largerTimes(formatRatio(ratio))
        : ratio > 1
          ? messages.larger(formatPercent(ratio - 1, language))
          : ratio > 0.5
            ? messages.smaller(formatPercent(1 - ratio, language))
            : messages.smallerTimes(formatRatio(1 / ratio))
    return comparison + messages.parameterChange(formatSize(before), formatSize(after))
  }

  function listSizes({ blocks, depth, width, vocabulary, context, kernels }: ComparisonAnswer): string[] {
    return [
      blocks && messages.blockChange(blocks.before, comparisonMessages.blocks(blocks.after)),
      depth && messages.depthChange(depth.before, comparisonMessages.weightLayers(depth.after)),
      width && messages.widthChange(format(width.before), format(width.after)),
      vocabulary && messages.vocabularyChange(format(vocabulary.before), format(vocabulary.after)),
      context && messages.contextChange(format(context.before), format(context.after)),
      kernels &&
        messages.kernelChange(
          formatConjunction(kernels.before, language),
          formatConjunction(kernels.after, language),
        ),
    ].filter((size) => size !== undefined)
  }

  return (answer, before) => {
    const { replaced, added, removed, parameters, activeParameters, changed } = answer
    const first: string[] = []
    if (replaced.length > 0) {
      const pairs = replaced
        .slice(0, maxPairs)
        .map((one) =>
          messages.replacement(join(one.before.map(describeTrait)), join(one.after.map(describeTrait))),
        )
      // In Chinese the pairs are clauses, in English noun phrases.
      first.push(
        messages.replaces(
          language === 'zh' ? joinClauses(pairs, language) : formatConjunction(pairs, language),
        ),
      )
    }
    const tell = (
      traits: readonly Trait[],
      asFirst: (text: string) => string,
      asLater: (text: string) => string,
    ) => {
      if (traits.length > 0) first.push((first.length === 0 ? asFirst : asLater)(listTraits(traits)))
    }
    tell(added, messages.adds, messages.alsoAdds)
    tell(removed, messages.drops, messages.alsoDrops)
    const sizes = listSizes(answer)
    const changes = changed.slice(0, maxChanges).map(
      ({ layerType, count, changes }) =>
        formatTypeCount(layerType, count, language) +
        parenthesize(
          joinClauses(
            changes.map((one) => formatChange(layerType, one)),
            language,
          ),
          language,
        ),
    )
    return {
      structure: first.length > 0 ? first : [messages.hasSameKinds(before)],
      size: [
        tellParameters(parameters),
        ...(activeParameters
          ? [
              messages.activeParameterChange(
                formatSize(activeParameters.before),
                formatSize(activeParameters.after),
              ),
            ]
          : []),
        ...(sizes.length > 0
          ? [messages.has(language === 'zh' ? sizes.join('；') : formatConjunction(sizes, language))]
          : []),
        ...(changes.length > 0 ? [messages.alsoChanges(formatConjunction(changes, language))] : []),
      ],
    }
  }
}
