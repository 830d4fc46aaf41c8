/** The schema of each kind of file. An error message continues a sentence that starts with the name of the key. */

import * as z from 'zod'
import { claimUnits, metrics, provenances, publicationTypes } from '../../model/article'
import { idPattern } from '../page/catalogue'
import { isWebAddress } from '../page/webAddress'
import { parseArxivMonth } from './arxivMonth'

/** Length in characters (code points), not UTF-16 units. */
const countCharacters = (text: string) => [...text].length

const text = (limit = 200) =>
  z
    .string()
    .trim()
    .min(1, 'is empty. Give it a value.')
    .regex(/^.*$/u, 'has a line break. Write it on one line.')
    .refine((value) => countCharacters(value) <= limit, {
      error: ({ input }) => {
        const excess = countCharacters(String(input)) - limit
        return `has ${excess + limit} characters, ${excess} too many. Shorten it to ${limit}.`
      },
    })

const date = z.preprocess(
  (input) => (typeof input === 'number' ? String(input) : input),
  z.string().regex(/^(1[89]|20)\d\d(-(0[1-9]|1[0-2]))?$/, {
    error: ({ input }) => `"${input}" is not a date. Write a month as 2015-12, or a year alone.`,
  }),
)

const year = z.int().refine((value) => value >= 1800 && value < 2100, {
  error: ({ input }) => `${input} is not a year from 1800 to 2099. Write all four digits.`,
})

const source = z
  .strictObject({
    key: text(40),
    title: text(300),
    authors: z.array(text()).min(1, 'has no item. Name at least one author.'),
    year,
    venue: text().exactOptional(),
    arxiv: z
      .string({
        error: ({ input }) =>
          typeof input === 'number'
            ? 'is read as a number, which loses trailing zeros. Put it in quotes, like "1706.03762".'
            : undefined,
      })
      .refine((id) => parseArxivMonth(id) !== undefined, {
        error: ({ input }) =>
          `"${input}" is not an arXiv identifier. Write it like "1706.03762", without version.`,
      })
      .exactOptional(),
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, {
        error: ({ input }) =>
          `"${input}" is not a DOI. Write what follows https://doi.org/, like 10.1038/323533a0.`,
      })
      .exactOptional(),
    url: z
      .string()
      .refine(isWebAddress, {
        error: ({ input }) => `"${input}" is not a web address. Begin it with https://, without user names.`,
      })
      .exactOptional(),
    unverified: z.boolean().exactOptional(),
  })
  .refine(({ arxiv, doi, url }) => arxiv ?? doi ?? url, 'has no arxiv, doi or url. Add one of the three.')

const figure = z.strictObject({
  metric: z.enum(metrics),
  of: text(80).exactOptional(),
  variant: text(40).exactOptional(),
  value: z.number().nonnegative('is negative. Write a quantity.'),
  by: z.enum(provenances).default('published'),
  source: text(40),
  note: text(300).exactOptional(),
  unverified: z.boolean().exactOptional(),
})

/** `<id>.md` */
export const architectureSchema = z.strictObject({
  title: text(40),
  short: text(16).exactOptional(),
  aliases: z.array(text(40)).default([]),
  date,
  dateOf: z.enum(publicationTypes),
  authors: z.array(text()).min(1, 'has no item. Name at least one author.'),
  organisations: z.array(text()),
  venue: text(),
  importance: z.literal([1, 2, 3, 4, 5]),
  tagline: text(44),
  summary: text(240),
  buildsOn: z.array(z.strictObject({ id: text(), idea: text(60).exactOptional() })),
  figures: z.array(figure),
  sources: z.array(source).min(1, 'has no item. Add the primary source of the date.'),
})
export type ArchitectureFrontMatter = z.infer<typeof architectureSchema>

/** `<id>.zh.md` */
export const architectureTranslationSchema = z.strictObject({
  title: text(40),
  short: text(8).exactOptional(),
  aliases: z.array(text(40)).default([]),
  tagline: text(20),
  summary: text(110),
  ideas: z.record(z.string(), text(40)).default({}),
  notes: z.array(text(200)).default([]),
  names: z.record(z.string(), text()).default({}),
})
export type ArchitectureTranslation = z.infer<typeof architectureTranslationSchema>

/** `names.zh.yaml` */
export const glossarySchema = z.object({}).catchall(text(40))

/** `topics.yaml` */
export const topicsSchema = z.strictObject({
  topics: z.array(
    z.strictObject({
      en: z.array(text(60)).min(1),
      zh: z.array(text(40)).min(1),
      about: z.array(z.string()).min(1),
    }),
  ),
})

/** `era.md` */
export const eraSchema = z.strictObject({
  title: text(40),
  short: text(12).exactOptional(),
  order: z.int(),
  from: year,
  to: year.exactOptional(),
  tagline: text(60),
  summary: text(240),
  sources: z.array(source),
})
export type EraFrontMatter = z.infer<typeof eraSchema>

/** `era.zh.md` */
export const eraTranslationSchema = z.strictObject({
  title: text(40),
  short: text(6).exactOptional(),
  tagline: text(30),
  summary: text(110),
})

const claimFiguresSchema = z.record(
  z.string(),
  z.strictObject({ name: text(40), unit: z.enum(claimUnits).default('share') }),
)

/** `about.md` */
export const aboutSchema = z.strictObject({ summary: text(240) })

/** `about.zh.md` */
export const aboutTranslationSchema = z.strictObject({ summary: text(110) })

/** `labs/<id>.md` */
export const labSchema = z.strictObject({
  title: text(40),
  order: z.int(),
  tagline: text(70),
  question: text(240),
  architectures: z.array(text()).min(1, 'has no item. Name those that are compared.'),
  /** Ids of the parts, if the lab has several; the first is shown by default. */
  parts: z.array(text()).default([]),
  /** By claim id. `part` is the part that the claim belongs to, if it belongs to one. */
  claims: z.record(
    z.string(),
    z.strictObject({ part: text().optional(), text: text(240), figures: claimFiguresSchema }),
  ),
  sources: z.array(source),
})
export type LabFrontMatter = z.infer<typeof labSchema>

/** `labs/<id>.zh.md` */
export const labTranslationSchema = z.strictObject({
  title: text(40),
  tagline: text(30),
  question: text(110),
  claims: z.record(z.string(), z.strictObject({ text: text(110), figures: z.record(z.string(), text(20)) })),
})
export type LabTranslation = z.infer<typeof labTranslationSchema>

/** `labs/<id>.results.json`, written by `npm run claims`. */
export const labResultsSchema = z.strictObject({
  seeds: z.array(z.int()).min(1, 'has no item. Measure with at least one seed.'),
  /** Values per seed, by study and figure, like `xor.perceptron`. */
  figures: z.record(z.string(), z.array(z.number())),
  /** Whether the claim held, per seed; by claim id. */
  held: z.record(z.string(), z.array(z.boolean())),
})
export type LabResultsFile = z.infer<typeof labResultsSchema>

const eventFields = {
  id: z.string().regex(idPattern, {
    error: ({ input }) => `"${input}" is not a valid id. Use lower-case letters, digits and hyphens.`,
  }),
  title: z.strictObject({ en: text(24), zh: text(12) }),
  summary: z.strictObject({ en: text(240), zh: text(110) }),
  source,
}

/** `trends/events.yaml` */
export const eventsSchema = z.strictObject({
  events: z.array(z.strictObject({ ...eventFields, date })),
  winters: z.array(
    z
      .strictObject({ ...eventFields, from: z.number(), to: z.number() })
      .refine(({ from, to }) => from < to, 'ends before it begins. Swap from and to.'),
  ),
})
