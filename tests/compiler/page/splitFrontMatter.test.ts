import { describe, expect, it } from 'vitest'
import { compileToIssues, replacePassage } from '../minimalCorpus'
import { era, itReportsMistakes, resnet, vgg, vggZh } from '../mistakes'

describe('the front matter', () => {
  itReportsMistakes([
    [
      'must not be empty',
      vgg,
      '---\ntitle',
      '¦---\n---\n¦title',
      'the YAML is empty. Write its keys as "key: value".',
      'there is text before the first section. Move it below a "##" heading.',
    ],
    [
      'must exist',
      vgg,
      '---\ntitle',
      '¦title',
      'there is no front matter. Begin the file with "---", its keys, and "---" again.',
    ],
    [
      'must be closed',
      vgg,
      '---\n\n## The',
      '\n\n## The',
      'content/cnn/vgg.md:1:1: the front matter is not closed. Add a line "---" after its last key.',
    ],
  ])
})

describe('keys', () => {
  itReportsMistakes([
    [
      'must be known',
      vgg,
      'venue: ICLR',
      '¦colour: red\nvenue: ICLR',
      'the key "colour" is unknown here. Remove it, or use one of title, short, aliases, date, dateOf, authors, organisations, venue, importance, tagline, summary, buildsOn, figures, sources.',
    ],
    [
      'must be known within a source',
      vgg,
      '    arxiv:',
      '    ¦arxvi: x\n    arxiv:',
      'the key "arxvi" is unknown here. Did you mean "arxiv"?',
    ],
    [
      'must not be __proto__',
      vgg,
      'venue: ICLR',
      '¦__proto__: { x: 1 }\nvenue: ICLR',
      'the key "__proto__" is unknown here. Remove it, or use one of title, short, aliases, date, dateOf, authors, organisations, venue, importance, tagline, summary, buildsOn, figures, sources.',
    ],
    [
      'must appear once',
      vgg,
      'venue: ICLR',
      'venue: NIPS\n¦venue: ICLR',
      'the key "venue" appears twice. Keep one of the two.',
    ],
    [
      'must be scalars',
      vgg,
      'venue: ICLR',
      '? ¦[a]\n: b\nvenue: ICLR',
      'a key is not plain text. Write "key: value".',
    ],
    ['must exist', vgg, 'title: VGG\ndate', '¦date', 'title is missing. Add it.'],
    [
      'must exist within a source',
      vgg,
      'key: simonyan2014\n    title: Very Deep Convolutional Networks',
      '¦key: simonyan2014',
      'title is missing. Add it.',
    ],
    [
      'must exist; the choices are named',
      vgg,
      'title: VGG\ndate: 2014-09\ndateOf: preprint',
      '¦title: VGG\ndate: 2014-09',
      'dateOf is missing. Use one of preprint, article, conference, report, book, thesis, announcement, release.',
    ],
  ])
})

describe('values', () => {
  itReportsMistakes([
    ['must not be missing', vgg, 'venue: ICLR 2015', 'venue:¦', 'venue is empty. Give it a value.'],
    ['must not be blank', vgg, 'venue: ICLR 2015', 'venue: ¦" "', 'venue is empty. Give it a value.'],
    [
      'must be text where text is expected',
      vgg,
      'venue: ICLR 2015',
      'venue: ¦2015',
      'venue is 2015, not text. Put it in quotes.',
    ],
    [
      'must be a list where a list is expected',
      vgg,
      '[University of Oxford]',
      '¦Oxford',
      'organisations is text, not a list. Write it as [first, second].',
    ],
    [
      'must be a mapping where a mapping is expected',
      resnet,
      '- id: vgg\n    idea: small filters',
      '- ¦vgg',
      'item 1 of buildsOn is text, not a mapping. Write its keys as "key: value".',
    ],
    [
      'must be a number where a number is expected',
      vgg,
      '138357544',
      '¦138 million',
      'value is text, not a number. Write digits only.',
    ],
    [
      'must be whole where a whole number is expected',
      vgg,
      'year: 2014',
      'year: ¦2014.5',
      'year is 2014.5, not a whole number. Write digits only.',
    ],
    [
      'must not be negative where a quantity is expected',
      vgg,
      '138357544',
      '¦-1',
      'value is negative. Write a quantity.',
    ],
    [
      'must be plausible where a year is expected',
      vgg,
      'year: 2014',
      'year: ¦14',
      'year 14 is not a year from 1800 to 2099. Write all four digits.',
    ],
    [
      'must be true or false where a boolean is expected',
      vgg,
      'year: 2014',
      'year: 2014\n    unverified: ¦maybe',
      'unverified is text, not true or false. Write true or false.',
    ],
    [
      'must be one of the choices',
      vgg,
      'preprint',
      '¦prepint',
      'dateOf "prepint" is unknown. Did you mean "preprint"?',
    ],
    [
      'must be one of the choices, which are named if none is similar',
      vgg,
      'counted',
      '¦guessed',
      'by "guessed" is unknown. Use one of published, counted, estimated.',
    ],
    [
      'must be 1 to 5 for an importance',
      vgg,
      'importance: 5',
      'importance: ¦6',
      'importance "6" is unknown. Use one of 1, 2, 3, 4, 5.',
    ],
    [
      'must not exceed the maximum length',
      vgg,
      'Small filters, many layers',
      '¦Small filters, many layers, and then still more',
      'tagline has 47 characters, 3 too many. Shorten it to 44.',
    ],
    [
      'must not exceed the maximum length in Chinese',
      vggZh,
      '小卷积，多层',
      '¦小卷积核一层又一层地堆叠起来直到十九层之深',
      'tagline has 21 characters, 1 too many. Shorten it to 20.',
    ],
    [
      'must not exceed the maximum length of an idea',
      resnet,
      'small filters',
      `¦${'a'.repeat(61)}`,
      'idea has 61 characters, 1 too many. Shorten it to 60.',
    ],
    [
      'must not exceed the maximum length of a summary',
      vgg,
      'Nothing but small filters.',
      `¦${'a'.repeat(241)}`,
      'summary has 241 characters, 1 too many. Shorten it to 240.',
    ],
    [
      'must not exceed the maximum length of a title',
      vgg,
      'title: VGG',
      `title: ¦${'a'.repeat(41)}`,
      'title has 41 characters, 1 too many. Shorten it to 40.',
    ],
  ])

  it('are measured in code points', () => {
    expect(compileToIssues(replacePassage(vgg, 'title: VGG', `title: ${'𝑥'.repeat(40)}`))).toEqual([])
  })
})

describe('YAML', () => {
  itReportsMistakes([
    [
      'must have no second colon in plain text',
      vgg,
      'ICLR 2015',
      '¦ICLR: 2015',
      'there is a second ": " on this line. Put text that contains ": " in quotes, or correct the indentation.',
    ],
    [
      'must not be indented with tabs',
      vgg,
      '    value:',
      '¦\tvalue:',
      'this is not YAML: tabs are not allowed as indentation. Correct it, or put text in quotes.',
    ],
    [
      'must have no aliases',
      vgg,
      'venue: ICLR 2015',
      'venue: ¦*there',
      'aliases (*name) are not used here. Write the value out.',
    ],
    [
      'must have no anchors',
      vgg,
      'venue: ICLR 2015',
      'venue: &here ¦ICLR',
      'anchors (&name) are not used here. Remove it.',
    ],
    [
      'must have no tags',
      vgg,
      'venue: ICLR 2015',
      'venue: !!js/function ¦x',
      'tags (tag:yaml.org,2002:js/function) are not used here. Remove it.',
    ],
    [
      'must not be nested deeply',
      vgg,
      'venue: ICLR 2015',
      `¦venue: ${'['.repeat(10000)}`,
      'the YAML is nested too deep. Flatten it.',
    ],
  ])
})

describe('text', () => {
  itReportsMistakes([
    [
      'must be on one line',
      vgg,
      'title: VGG',
      'title: ¦"V\\nGG"',
      'title has a line break. Write it on one line.',
    ],
    [
      'must have no zero-width space',
      vgg,
      'title: VGG',
      'title: ¦\u200b',
      'there is an invisible character (U+200B). Remove it.',
    ],
    [
      'must have no NUL',
      vgg,
      'title: VGG',
      'title: V¦\0GG',
      'there is an invisible character (U+0000). Remove it.',
    ],
    [
      'must not change its direction, in prose either',
      vgg,
      'Large filters.',
      'Large ¦\u202esretlif.',
      'there is an invisible character (U+202E). Remove it.',
    ],
    [
      'must not be a mapping where one of some words is expected',
      vgg,
      'dateOf: preprint',
      'dateOf: ¦{ a: b }',
      'dateOf is a mapping. Use one of preprint, article, conference, report, book, thesis, announcement, release.',
    ],
  ])
})

describe('a number', () => {
  itReportsMistakes([
    [
      'of a year must be exact',
      vgg,
      'year: 2014',
      'year: ¦9007199254740993',
      'year is 9007199254740992, outside the whole numbers that are exact. Write a number closer to zero.',
    ],
    [
      'as a key is reported where it stands',
      vgg,
      'venue: ICLR 2015',
      'venue: ICLR 2015\n¦1: x',
      'the key "1" is unknown here. Remove it, or use one of title, short, aliases, date, dateOf, authors, organisations, venue, importance, tagline, summary, buildsOn, figures, sources.',
    ],
  ])
})

describe('a date', () => {
  itReportsMistakes([
    [
      'must have no month 13',
      vgg,
      '2014-09',
      '¦2014-13',
      'date "2014-13" is not a date. Write a month as 2015-12, or a year alone.',
    ],
    [
      'must have no day',
      vgg,
      '2014-09',
      '¦2014-09-04',
      'date "2014-09-04" is not a date. Write a month as 2015-12, or a year alone.',
    ],
    [
      'must not be a fraction',
      vgg,
      '2014-09',
      '¦2014.7',
      'date "2014.7" is not a date. Write a month as 2015-12, or a year alone.',
    ],
    [
      'must not be after its era',
      era,
      'to: 2022',
      'to: 2014',
      "content/cnn/resnet.md:3:7: date 2015-12 is after its era, to 2014. Correct the date, or the era's years.",
    ],
    [
      'must not be before its era',
      era,
      'from: 1980',
      'from: 2015',
      "content/cnn/vgg.md:3:7: date 2014-09 is before its era, from 2015. Correct the date, or the era's years.",
    ],
    [
      'of a preprint must be the month of its arXiv identifier',
      vgg,
      '2014-09',
      '¦2014-10',
      'date 2014-10 is not the month of arXiv 1409.1556. Write 2014-09.',
    ],
    [
      'of a preprint must have a month',
      vgg,
      '2014-09',
      '¦2014',
      'date 2014 is not the month of arXiv 1409.1556. Write 2014-09.',
    ],
    [
      'of anything else must not be after the arXiv identifier',
      vgg,
      '2014-09\ndateOf: preprint',
      '¦2014-10\ndateOf: report',
      'date 2014-10 is after arXiv 1409.1556, of 2014-09. Write the date of the first publication.',
    ],
    [
      'of a preprint must have an arXiv identifier',
      resnet,
      'conference',
      '¦preprint',
      'the first source of a preprint has no arxiv. Add it, or correct dateOf.',
    ],
  ])

  it('may be a year that contains the month of the arXiv identifier', () => {
    expect(compileToIssues(replacePassage(vgg, '2014-09\ndateOf: preprint', '2014\ndateOf: report'))).toEqual(
      [],
    )
  })
})

describe('a source', () => {
  itReportsMistakes([
    [
      'must exist',
      resnet,
      `sources:
  - key: he2015
    title: Deep Residual Learning
    authors: [Kaiming He]
    year: 2015
    doi: 10.1109/CVPR.2016.90`,
      'sources: ¦[]',
      'sources has no item. Add the primary source of the date.',
    ],
    [
      'must have an address',
      resnet,
      `key: he2015
    title: Deep Residual Learning
    authors: [Kaiming He]
    year: 2015
    doi: 10.1109/CVPR.2016.90`,
      '¦key: he2015\n    title: A\n    authors: [B]\n    year: 2015',
      'item 1 of sources has no arxiv, doi or url. Add one of the three.',
    ],
    [
      'must have its arXiv identifier in quotes',
      vgg,
      '"1409.1556"',
      '¦1409.1556',
      'arxiv is read as a number, which loses trailing zeros. Put it in quotes, like "1706.03762".',
    ],
    [
      'must have an arXiv identifier of the right form',
      vgg,
      '"1409.1556"',
      '¦"arXiv:1409.1556v2"',
      'arxiv "arXiv:1409.1556v2" is not an arXiv identifier. Write it like "1706.03762", without version.',
    ],
    [
      'must have no arXiv identifier of month 13',
      vgg,
      '"1409.1556"',
      '¦"1413.1556"',
      'arxiv "1413.1556" is not an arXiv identifier. Write it like "1706.03762", without version.',
    ],
    [
      'must have a DOI without its resolver',
      resnet,
      '10.1109',
      '¦https://doi.org/10.1109',
      'doi "https://doi.org/10.1109/CVPR.2016.90" is not a DOI. Write what follows https://doi.org/, like 10.1038/323533a0.',
    ],
    [
      'must have no user name in its address',
      resnet,
      'doi: 10.1109/CVPR.2016.90',
      'url: ¦https://arxiv.org:paper@example.org/',
      'url "https://arxiv.org:paper@example.org/" is not a web address. Begin it with https://, without user names.',
    ],
    [
      'must have no script as an address',
      resnet,
      'doi: 10.1109/CVPR.2016.90',
      'url: ¦javascript:alert(1)',
      'url "javascript:alert(1)" is not a web address. Begin it with https://, without user names.',
    ],
    [
      'must have authors',
      vgg,
      'authors: [Karen Simonyan, Andrew Zisserman]\n    year',
      'authors: ¦[]\n    year',
      'authors has no item. Name at least one author.',
    ],
    [
      'must have a unique key',
      vgg,
      '---\n\n## The',
      '  - key: ¦simonyan2014\n    title: A\n    authors: [B]\n    year: 2015\n    url: https://example.org\n---\n\n## The',
      'the source key "simonyan2014" appears twice. Keep one of the two.',
    ],
    [
      'of a figure must be among the sources',
      vgg,
      'source: simonyan2014',
      'source: ¦simonyan2015',
      'source "simonyan2015" is not among the sources. Did you mean "simonyan2014"?',
    ],
    [
      'of a figure must be among the sources, which are named',
      vgg,
      'source: simonyan2014',
      'source: ¦keras',
      'source "keras" is not among the sources. Use simonyan2014.',
    ],
  ])
})

describe('an era', () => {
  itReportsMistakes([
    [
      'must end after it begins',
      era,
      'from: 1980\nto: 2022',
      'from: 2014\nto: ¦1980',
      'the era ends in 1980, before it begins in 2014. Correct the years.',
      "content/cnn/resnet.md:3:7: date 2015-12 is after its era, to 1980. Correct the date, or the era's years.",
      "content/cnn/vgg.md:3:7: date 2014-09 is after its era, to 1980. Correct the date, or the era's years.",
    ],
  ])
})
