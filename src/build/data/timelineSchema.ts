import * as z from 'zod'

const localized = z.looseObject({ en: z.string(), zh: z.string() })

const era = z.looseObject({ id: z.string(), title: localized, from: z.number(), to: z.number() })

const source = z.looseObject({
  title: z.string(),
  authors: z.array(z.string()),
  year: z.int(),
  url: z.string(),
})

const architecture = z.looseObject({
  id: z.string(),
  era: z.string(),
  date: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/),
  title: localized,
  summary: localized,
  importance: z.int().min(1).max(5),
  buildsOn: z.array(z.looseObject({ id: z.string(), idea: localized.optional() })),
  parameters: z.looseObject({ published: z.number().optional(), computed: z.number().optional() }).optional(),
  multiplyAdds: z.number().optional(),
  sources: z.array(source),
})

/** The JSON Schema of `timeline.json`. Keys may be added but not removed. */
export const timelineSchema = {
  title: 'Layers of Time: the timeline',
  ...z.toJSONSchema(z.looseObject({ eras: z.array(era), architectures: z.array(architecture) })),
}
