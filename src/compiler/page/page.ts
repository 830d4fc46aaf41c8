import type * as z from 'zod'
import type { Section } from '../../model/article'
import type { SourceFile } from './catalogue'
import { splitFrontMatter } from './frontMatter'
import { toHtml } from './html'
import { advance, beginning, type Point, type Report } from './issue'
import { parseMarkdown } from './markdown'
import type { Outline } from './outline'
import { divide } from './section'
import { readText } from './text'
import { type Validated, validate } from './validate'
import { type Setting, vet } from './vet'
import { type Located, readYaml } from './yaml'

/** A Markdown file, read on its own: its front matter and its sections, as far as they are valid. */
export interface Page<T> extends Validated<T>, Omit<Located, 'value'> {
  readonly report: Report
  /** Empty if the prose could not be read. */
  readonly sections: readonly Section[]
  /** Where the heading of a section stands, by its index. */
  readonly sectionAt: (index: number) => Point
}

/** What the front matter of a page may hold, and how its prose is divided. */
export interface PageKind<S extends z.ZodObject> {
  readonly schema: S
  readonly outline: Outline
}

/** Reads a Markdown file and reports what is wrong within it. */
export function readPage<S extends z.ZodObject>(
  file: SourceFile,
  kind: PageKind<S>,
  setting: Setting,
  reportIn: (path: string) => Report,
): Page<z.infer<S>> {
  const report = reportIn(file.path)
  const nowhere = { parts: {}, report, valueAt: () => beginning, keyAt: () => beginning }
  const text = readText(file.bytes, report)
  const manuscript = text === undefined ? undefined : splitFrontMatter(text, report)
  if (!manuscript) return { ...nowhere, sections: [], sectionAt: () => beginning }

  const prose = readProse(manuscript.prose, kind.outline, setting, report)
  const frontMatter = readYaml(manuscript.frontMatter, report)
  if (!frontMatter) return { ...nowhere, ...prose }
  const { valueAt, keyAt } = frontMatter
  return { ...validate(kind.schema, frontMatter, report), report, valueAt, keyAt, ...prose }
}

function readProse(
  source: string,
  outline: Outline,
  setting: Setting,
  report: Report,
): Pick<Page<unknown>, 'sections' | 'sectionAt'> {
  const tree = parseMarkdown(source, report)
  if (!tree) return { sections: [], sectionAt: () => beginning }
  const equations = vet(tree, source, setting, report)
  const passages = divide(tree, report)
  const ids = outline(passages, advance(beginning, source.trimEnd()), report)
  return {
    sections: passages.map(({ title, content }, index) => ({
      id: ids[index] ?? '',
      title,
      html: toHtml(content, equations),
    })),
    sectionAt: (index) => passages[index]?.at ?? beginning,
  }
}
