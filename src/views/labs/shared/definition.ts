import type { ComponentType } from 'react'
import type { NamespaceWith } from '../../../i18n/messages'
import type { ParameterSet, Settings } from '../../../labs/runner/parameter'
import type { Language } from '../../../model/timeline'

/** What a knob is called. */
export interface KnobMessages {
  readonly label: string
  readonly hint?: string
  /** What its values are called, where they are words. */
  readonly values?: Readonly<Record<string, string>>
}

/** What a part of a lab is called, and its knobs. */
export interface KnobsMessages<K extends ParameterSet> {
  /** Its name among the parts; unused where it is the only one. */
  readonly title: string
  /** Knobs without words are not among the others: the picture has them, or nobody. */
  readonly knobs: { readonly [Name in keyof K]?: KnobMessages }
}

/** Labels of a knob's values that are the same in all languages, or that are formatted numbers. */
export type ValueLabels<K extends ParameterSet> = {
  readonly [Name in keyof K]?: Readonly<Record<string, string>>
}

/** Labels of the values of a knob of numbers. */
export const labelValues = (
  knob: { readonly values: readonly number[] },
  label: (value: number) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(knob.values.map((value) => [String(value), label(value)]))

/** What a part of a lab says before and beside the picture. */
export interface PartMessages<K extends ParameterSet> extends KnobsMessages<K> {
  /** The question that a reader is asked for a guess. */
  readonly prediction: string
  readonly guesses: readonly string[]
}

export interface PictureProps<K extends ParameterSet, Picture> {
  readonly picture: Picture
  /** The steps done, and those after which the run is concluded. */
  readonly done: number
  readonly total: number
  readonly setting: Settings<K>
  readonly language: Language
  readonly onSet: (change: Partial<Settings<K>>) => void
}

/** A part of a lab: an experiment, how it is set, how it looks, what is seen in it. */
export interface Part<K extends ParameterSet, Picture> {
  /** In the address, where a lab has several. */
  readonly id: string
  /** The name of its experiment (see labs/experiments.ts). */
  readonly experiment: string
  readonly knobs: K
  readonly messages: NamespaceWith<PartMessages<K>>
  readonly valueLabels?: (language: Language) => ValueLabels<K>
  /** Steps a second at first; absent: as fast as can be. */
  readonly pace?: Pace
  /** It shows handwritten digits, whose authors are credited. */
  readonly showsDigits?: true
  readonly Picture: ComponentType<PictureProps<K, Picture>>
  /** Sentences about what the run has shown so far, with its figures; after the first step. */
  readonly seen: (picture: Picture, setting: Settings<K>, language: Language) => readonly string[]
  /** Which of the guesses the finished run bears out, if any. */
  readonly outcome: (picture: Picture, setting: Settings<K>) => number | undefined
}

/** A part that is worked out at once, on the page, with every change of a knob: there is no run to wait for, and none to guess at. */
export interface Calculation<K extends ParameterSet, Result> {
  /** In the address, where a lab has several parts. */
  readonly id: string
  readonly knobs: K
  readonly messages: NamespaceWith<KnobsMessages<K>>
  readonly valueLabels?: (language: Language) => ValueLabels<K>
  /** Values that knobs have by default beside a value of another, such as a preset's. */
  readonly usual?: (setting: Settings<K>) => Partial<Settings<K>>
  readonly compute: (setting: Settings<K>) => Result
  readonly Picture: ComponentType<CalculationProps<K, Result>>
  /** The knobs, as there are too many for one list. */
  readonly Fields: ComponentType<Omit<CalculationProps<K, Result>, 'result'>>
  /** Sentences about the result, with its figures. */
  readonly seen: (result: Result, setting: Settings<K>, language: Language) => readonly string[]
}

export interface CalculationProps<K extends ParameterSet, Result> {
  readonly result: Result
  readonly setting: Settings<K>
  readonly language: Language
  readonly onSet: (change: Partial<Settings<K>>) => void
}

/** How fast a run goes. */
export type Pace = 'slow' | 'steady' | 'fast'

/** Steps a second; `null`: as fast as can be. */
export const paces: Readonly<Record<Pace, number | null>> = { slow: 4, steady: 30, fast: null }

/** A part as the bench has it, which knows nothing of its knobs and picture. */
export type AnyPart = Part<ParameterSet, unknown>

/** A calculation as the bench has it. */
export type AnyCalculation = Calculation<ParameterSet, unknown>

/** Any part of a lab, as the bench has it. */
export type AnyKind = AnyPart | AnyCalculation

/** The part that an address names, or the first. */
export const partNamed = (parts: readonly AnyKind[], name: string | undefined): AnyKind =>
  parts.find(({ id }) => id === name) ?? parts[0]!

/** States a part so that its knobs and picture go together; afterwards only the bench handles it. */
export const definePart = <K extends ParameterSet, Picture>(part: Part<K, Picture>) =>
  part as unknown as AnyPart

/** The same for a calculation. */
export const defineCalculation = <K extends ParameterSet, Result>(calculation: Calculation<K, Result>) =>
  calculation as unknown as AnyCalculation
