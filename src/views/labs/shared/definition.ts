import type { ComponentType } from 'react'
import type { NamespaceWith } from '../../../i18n/messages'
import type { ParameterSet, Settings } from '../../../labs/runner/parameter'
import type { Language } from '../../../model/language'
import type { LabPage } from '../../../state/explorerPage'
import type { LabParameters } from '../../../state/labParameters'

export interface ParameterMessages {
  readonly label: string
  readonly hint?: string
  /** Labels of its values, if they have to be translated. */
  readonly values?: Readonly<Record<string, string>>
}

export interface PartMessages<K extends ParameterSet> {
  /** Unused if the lab has only one part. */
  readonly title: string
  /** A parameter without messages has no field: the picture controls it, or only the address does. */
  readonly parameters: { readonly [Name in keyof K]?: ParameterMessages }
}

/** Labels of values that need no translation, or that are formatted numbers. */
export type ValueLabels<K extends ParameterSet> = {
  readonly [Name in keyof K]?: Readonly<Record<string, string>>
}

export const labelValues = (
  parameter: { readonly values: readonly number[] },
  label: (value: number) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(parameter.values.map((value) => [String(value), label(value)]))

export interface ExperimentMessages<K extends ParameterSet> extends PartMessages<K> {
  /** The question that the reader is asked before the run. */
  readonly prediction: string
  readonly guesses: readonly string[]
}

export interface PictureProps<K extends ParameterSet, Picture> {
  readonly picture: Picture
  /** Steps done, and in all. */
  readonly done: number
  readonly total: number
  readonly settings: Settings<K>
  readonly language: Language
  readonly onChange: (change: Partial<Settings<K>>) => void
}

/** A part of a lab with an experiment that runs in a worker. */
export interface ExperimentPart<K extends ParameterSet, Picture> {
  /** Stands in the address if the lab has several parts. */
  readonly id: string
  /** A key of `experiments` in `labs/experiments.ts`. */
  readonly experiment: string
  readonly parameters: K
  readonly messages: NamespaceWith<ExperimentMessages<K>>
  readonly valueLabels?: (language: Language) => ValueLabels<K>
  /** At first; by default `fast`. */
  readonly pace?: Pace
  /** Adds a credit for the data set of handwritten digits. */
  readonly showsDigits?: true
  readonly Picture: ComponentType<PictureProps<K, Picture>>
  /** Sentences about the results so far, with figures; called after the first step. */
  readonly describe: (picture: Picture, settings: Settings<K>, language: Language) => readonly string[]
  /** The index of the guess that the finished run confirms, if any. */
  readonly outcome: (picture: Picture, settings: Settings<K>) => number | undefined
}

/** A part that is computed on the page at every change of a parameter, without run or prediction. */
export interface CalculationPart<K extends ParameterSet, Result> {
  /** Stands in the address if the lab has several parts. */
  readonly id: string
  readonly parameters: K
  readonly messages: NamespaceWith<PartMessages<K>>
  readonly valueLabels?: (language: Language) => ValueLabels<K>
  /** Defaults that depend on other settings, such as those of a preset. */
  readonly getDefaults?: (settings: Settings<K>) => Partial<Settings<K>>
  readonly compute: (settings: Settings<K>) => Result
  readonly Picture: ComponentType<CalculationProps<K, Result>>
  /** The fields of all parameters. */
  readonly Fields: ComponentType<Omit<CalculationProps<K, Result>, 'result'>>
  /** Sentences about the result, with figures. */
  readonly describe: (result: Result, settings: Settings<K>, language: Language) => readonly string[]
}

export interface CalculationProps<K extends ParameterSet, Result> {
  readonly result: Result
  readonly settings: Settings<K>
  readonly language: Language
  readonly onChange: (change: Partial<Settings<K>>) => void
}

export type Pace = 'slow' | 'steady' | 'fast'

/** Steps per second; `null`: as fast as possible. */
export const paces: Readonly<Record<Pace, number | null>> = { slow: 4, steady: 30, fast: null }

/** A part as a lab handles it. What its parameters and its picture are is known only in `View`. */
export interface AnyPart {
  readonly id: string
  /** The valid changes among the values, or texts, of an address. */
  readonly readParameters: (values: LabParameters) => LabParameters
  readonly messages: NamespaceWith<PartMessages<ParameterSet>>
  /** The experiment of the part, if it has one. */
  readonly experiment?: string
  readonly View: ComponentType
}

/** The page of a lab with a part that exists and valid values of its parameters. */
export function readLabPage(
  parts: readonly AnyPart[],
  { kind, id, part, parameters = {} }: LabPage,
): LabPage {
  const shown = findPart(parts, part)
  const partId = shown === parts[0] ? undefined : shown.id
  return { kind, id, part: partId, parameters: shown.readParameters(parameters) }
}

/** The part with this id; by default the first. */
export const findPart = (parts: readonly AnyPart[], id: string | undefined): AnyPart =>
  parts.find((part) => part.id === id) ?? parts[0]!
