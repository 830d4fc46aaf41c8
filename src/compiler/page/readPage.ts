import type * as z from 'zod'
import type { Section } from '../../model/article'
import type { ContentFile, Entry } from './catalogue'
import { advancePosition, fileStart, type ReportIssue, type TextPosition } from './issue'
import { lintProse, type PageContext } from './lintProse'
import type { PageOutline } from './pageOutline'
import { parseMarkdown } from './parseMarkdown'
import { readText } from './readText'
import { type LocatedData, readYaml } from './readYaml'
import { renderHtml } from './renderHtml'
import type { SiteLookup } from './siteLookup'
import { splitFrontMatter } from './splitFrontMatter'
import { splitSections } from './splitSections'
import { type Validated, validate } from './validate'

/** The front matter and sections of one Markdown file, as far as they are valid. */
export interface MarkdownPage<T> extends Validated<T>, Omit<LocatedData, 'value'> {
  readonly report: ReportIssue
  /** Empty if the prose could not be read. */
  readonly sections: readonly Section[]
  /** The position of the heading of the section at `index`. */
  readonly sectionPosition: (index: number) => TextPosition
}

/** The schema of a page's front matter and the outline of its prose. */
export interface PageFormat<S extends z.ZodObject> {
  readonly schema: S
  readonly outline: PageOutline
}

/** Reads a Markdown file and reports its issues. */
function readPage<S extends z.ZodObject>(
  file: ContentFile,
  format: PageFormat<S>,
  context: PageContext,
  reportIn: (path: string) => ReportIssue,
): MarkdownPage<z.infer<S>> {
  const report = reportIn(file.path)
  const emptyPage = { validFields: {}, report, valuePosition: () => fileStart, keyPosition: () => fileStart }
  const text = readText(file.bytes, report)
  const markdown = text === undefined ? undefined : splitFrontMatter(text, report)
  if (!markdown) return { ...emptyPage, sections: [], sectionPosition: () => fileStart }

  const prose = readProse(markdown.prose, format.outline, context, report)
  const frontMatter = readYaml(markdown.frontMatter, report)
  if (!frontMatter) return { ...emptyPage, ...prose }
  const { valuePosition, keyPosition } = frontMatter
  return { ...validate(format.schema, frontMatter, report), report, valuePosition, keyPosition, ...prose }
}

/** Reads the files of an entry, the translation as far as there is one, and reports their issues. */
export function readPages<En extends z.ZodObject, Zh extends z.ZodObject>(
  { folder, original: file, translation: zhFile }: Entry,
  site: SiteLookup,
  reportIn: (path: string) => ReportIssue,
  format: PageFormat<En>,
  makeZhFormat: (original: MarkdownPage<unknown>) => PageFormat<Zh>,
) {
  const original = readPage(file, format, { site, folder, language: 'en' }, reportIn)
  const zhContext = { site, folder, language: 'zh' } as const
  const translation = zhFile && readPage(zhFile, makeZhFormat(original), zhContext, reportIn)
  return { original, translation }
}

function readProse(
  source: string,
  outline: PageOutline,
  context: PageContext,
  report: ReportIssue,
): Pick<MarkdownPage<unknown>, 'sections' | 'sectionPosition'> {
  const tree = parseMarkdown(source, report)
  if (!tree) return { sections: [], sectionPosition: () => fileStart }
  const equations = lintProse(tree, source, context, report)
  const markdownSections = splitSections(tree, report)
  const ids = outline(markdownSections, advancePosition(fileStart, source.trimEnd()), report)
  return {
    sections: markdownSections.map(({ title, content }, index) => ({
      id: ids[index] ?? '',
      title,
      html: renderHtml(content, equations),
    })),
    sectionPosition: (index) => markdownSections[index]?.position ?? fileStart,
  }
}
