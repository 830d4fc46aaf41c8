import type { ComponentType } from 'react'
import type { NamespaceWith } from '../../../i18n/messages'
import type { ParameterSet, Settings } from '../../../labs/runner/parameter'
import type { Language } from '../../../model/timeline'

/** What a knob is called. */
export interface ParameterMessages {
  readonly label: string
  readonly hint?: string
  /** What its values are called, where they are words. */
  readonly values?: Readonly<Record<string, string>>
}

/** What a part of a lab is called, and its knobs. */
export interface PartMessages<K extends ParameterSet> {
  /** Its name among the parts; unused where it is the only one. */
  readonly title: string
  /** Knobs without words are not among the others: the picture has them, or nobody. */
  readonly parameters: { readonly [Name in keyof K]?: ParameterMessages }
}

/** Labels of a knob's values that are the same in all languages, or that are formatted numbers. */
export type ValueLabels<K extends ParameterSet> = {
  readonly [Name in keyof K]?: Readonly<Record<string, string>>
}

/** Labels of the values of a knob of numbers. */
export const labelValues = (
  parameter: { readonly values: readonly number[] },
  label: (value: number) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(parameter.values.map((value) => [String(value), label(value)]))

/** What a part of a lab says before and beside the picture. */
export interface ExperimentMessages<K extends ParameterSet> extends PartMessages<K> {
  /** The question that a reader is asked for a guess. */
  readonly prediction: string
  readonly guesses: readonly string[]
}

export interface PictureProps<K extends ParameterSet, Picture> {
  readonly picture: Picture
  /** The steps done, and those after which the run is concluded. */
  readonly done: number
  readonly total: number
  readonly settings: Settings<K>
  readonly language: Language
  readonly onChange: (change: Partial<Settings<K>>) => void
}

/** A part of a lab: an experiment, how it is set, how it looks, what is seen in it. */
export interface ExperimentPart<K extends ParameterSet, Picture> {
  /** In the address, where a lab has several. */
  readonly id: string
  /** The name of its experiment (see labs/experiments.ts). */
  readonly experiment: string
  readonly parameters: K
  readonly messages: NamespaceWith<ExperimentMessages<K>>
  readonly valueLabels?: (language: Language) => ValueLabels<K>
  /** Steps a second at first; absent: as fast as can be. */
  readonly pace?: Pace
  /** It shows handwritten digits, whose authors are credited. */
  readonly showsDigits?: true
  readonly Picture: ComponentType<PictureProps<K, Picture>>
  /** Sentences about what the run has shown so far, with its figures; after the first step. */
  readonly describe: (picture: Picture, settings: Settings<K>, language: Language) => readonly string[]
  /** Which of the guesses the finished run bears out, if any. */
  readonly outcome: (picture: Picture, settings: Settings<K>) => number | undefined
}

/** A part that is worked out at once, on the page, with every change of a knob: there is no run to wait for, and none to guess at. */
export interface CalculationPart<K extends ParameterSet, Result> {
  /** In the address, where a lab has several parts. */
  readonly id: string
  readonly parameters: K
  readonly messages: NamespaceWith<PartMessages<K>>
  readonly valueLabels?: (language: Language) => ValueLabels<K>
  /** Values that knobs have by default beside a value of another, such as a preset's. */
  readonly getDefaults?: (settings: Settings<K>) => Partial<Settings<K>>
  readonly compute: (settings: Settings<K>) => Result
  readonly Picture: ComponentType<CalculationProps<K, Result>>
  /** The knobs, as there are too many for one list. */
  readonly Fields: ComponentType<Omit<CalculationProps<K, Result>, 'result'>>
  /** Sentences about the result, with its figures. */
  readonly describe: (result: Result, settings: Settings<K>, language: Language) => readonly string[]
}

export interface CalculationProps<K extends ParameterSet, Result> {
  readonly result: Result
  readonly settings: Settings<K>
  readonly language: Language
  readonly onChange: (change: Partial<Settings<K>>) => void
}

/** How fast a run goes. */
export type Pace = 'slow' | 'steady' | 'fast'

/** Steps a second; `null`: as fast as can be. */
export const paces: Readonly<Record<Pace, number | null>> = { slow: 4, steady: 30, fast: null }

/** A part as the bench has it, which knows nothing of its knobs and picture. */
export type AnyExperimentPart = ExperimentPart<ParameterSet, unknown>

/** A calculation as the bench has it. */
export type AnyCalculationPart = CalculationPart<ParameterSet, unknown>

/** Any part of a lab, as the bench has it. */
export type AnyPart = AnyExperimentPart | AnyCalculationPart

/** The part that an address names, or the first. */
export const findPart = (parts: readonly AnyPart[], name: string | undefined): AnyPart =>
  parts.find(({ id }) => id === name) ?? parts[0]!

/** States a part so that its knobs and picture go together; afterwards only the bench handles it. */
export const defineExperimentPart = <K extends ParameterSet, Picture>(part: ExperimentPart<K, Picture>) =>
  part as unknown as AnyExperimentPart

/** The same for a calculation. */
export const defineCalculationPart = <K extends ParameterSet, Result>(
  calculation: CalculationPart<K, Result>,
) => calculation as unknown as AnyCalculationPart
