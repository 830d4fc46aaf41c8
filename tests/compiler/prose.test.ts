import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compiler/compile'
import { compileToIssues, replacePassage, toFiles } from './minimalCorpus'
import { era, eraZh, itReportsMistakes, vgg, vggZh } from './mistakes'

const renderHtml = (markdown: string, images: string[] = []) =>
  compile(toFiles(replacePassage(vgg, 'Size.', markdown)), {
    images: new Set(images),
  }).corpus?.architectureArticles.find(({ id, language }) => id === 'vgg' && language === 'en')?.sections[4]
    ?.html

describe('prose', () => {
  itReportsMistakes([
    [
      'must have no raw HTML',
      vgg,
      'Size.',
      'A ¦<b>bold¦</b> claim.',
      'raw HTML is not allowed. Write Markdown.',
      'raw HTML is not allowed. Write Markdown.',
    ],
    [
      'must have no scripts',
      vgg,
      'Size.',
      '¦<script>alert(1)</script>',
      'raw HTML is not allowed. Write Markdown.',
    ],
    [
      'must have no event handlers',
      vgg,
      'Size.',
      'A ¦<img src="x" onerror="alert(1)">',
      'raw HTML is not allowed. Write Markdown.',
    ],
    [
      'must have no footnotes',
      vgg,
      'Size.',
      'Size.[^1]\n\n¦[^1]: Really.',
      'footnotes and link definitions are not used here. Write the link in the text: [text](address).',
    ],
    [
      'must have no heading in a quotation',
      vgg,
      'Size.',
      '> ¦### Size',
      'there is a heading inside a list or quotation. Move it out.',
    ],
    [
      'must have no first-level heading',
      vgg,
      'Size.',
      'Size.\n\n¦# Size',
      'a heading of level 1 is not used here. Write "##" for a section, "###" inside it.',
    ],
    [
      'must not be nested deeply',
      vgg,
      'Size.',
      `¦${'>'.repeat(10000)}`,
      'lists or quotations are nested too deep. Flatten them.',
    ],
    [
      'must not exceed the maximum length',
      vgg,
      'Size.',
      'Size. '.repeat(20_000),
      'content/cnn/vgg.md:1:1: the text is longer than 100000 characters. Shorten it.',
    ],
    [
      'must not have too many brackets',
      vgg,
      'Size.',
      `¦${'['.repeat(10000)}`,
      'this paragraph has too much markup. Divide or simplify it.',
    ],
  ])

  it('joins lines between Chinese characters, and keeps other line breaks', () => {
    expect(renderHtml('处处检测。\n因此每个单元，\n“看”LSTM\n的窗口\nand more\nwords.')).toBe(
      '<p>处处检测。因此每个单元，“看”LSTM\n的窗口\nand more\nwords.</p>',
    )
  })

  it('is rendered as HTML', () => {
    expect(
      renderHtml('One *two* **three** `four`.\n\n### Five\n\n- six\n\n| a | b |\n| - | -: |\n| 1 | 2 |'),
    ).toBe(
      `<p>One <em>two</em> <strong>three</strong> <code>four</code>.</p>
<h3>Five</h3>
<ul>
<li>six</li>
</ul>
<table>
<thead>
<tr>
<th>a</th>
<th align="right">b</th>
</tr>
</thead>
<tbody>
<tr>
<td>1</td>
<td align="right">2</td>
</tr>
</tbody>
</table>`,
    )
  })
})

describe('a link', () => {
  itReportsMistakes([
    [
      'must have a target',
      vgg,
      'Size.',
      'Like ¦[ResNet](resnett.md).',
      'the link "resnett.md" leads nowhere. Did you mean "resnet.md"?',
    ],
    [
      'must name the folder of the entry',
      vgg,
      'Size.',
      'Like ¦[ResNet](../rnn/resnet.md).',
      'the link "../rnn/resnet.md" leads nowhere. Did you mean "resnet.md"?',
    ],
    [
      'must name the original, not the translation',
      vggZh,
      '体积。',
      '见¦[ResNet](resnet.zh.md)。',
      'the link "resnet.zh.md" leads nowhere. Did you mean "resnet.md"?',
    ],
    [
      'must name a file',
      vgg,
      'Size.',
      'Like ¦[ResNet](architecture/resnet).',
      'the link "architecture/resnet" leads nowhere. Link the file of an entry, like ../rnn/lstm.md.',
    ],
    [
      'must not run a script',
      vgg,
      'Size.',
      'Click ¦[here](javascript:alert`1`).',
      'the address "javascript:alert`1`" is not allowed. Begin it with https://, without user names, or link an entry\'s file.',
    ],
    [
      'must not contain a user name, which can look like another site',
      vgg,
      'Size.',
      'Click ¦[here](https://arxiv.org:paper@example.org/).',
      'the address "https://arxiv.org:paper@example.org/" is not allowed. Begin it with https://, without user names, or link an entry\'s file.',
    ],
    [
      'must not contain data',
      vgg,
      'Size.',
      'Click ¦[here](data:text/html,x).',
      'the address "data:text/html,x" is not allowed. Begin it with https://, without user names, or link an entry\'s file.',
    ],
    [
      'must have text',
      vgg,
      'Size.',
      'See ¦[](resnet.md).',
      'the link has no text. Write it in its square brackets.',
    ],
    [
      'must have no space before its address',
      vgg,
      'Size.',
      'See [ResNet¦] (resnet.md).',
      'this is not read as a link. Write "](", without a space.',
    ],
    [
      'must have its address in half-width brackets',
      vggZh,
      '体积。',
      '见 [ResNet¦]（resnet.md）。',
      'this is not read as a link. Write "](", without a space.',
    ],
  ])

  it('to an era leads to its page', () => {
    expect(renderHtml('In [this era](../cnn/era.md).')).toBe('<p>In <a href="/era/cnn/">this era</a>.</p>')
  })

  it('to another site is marked as external', () => {
    expect(renderHtml('At [home](https://example.org/a).')).toBe(
      '<p>At <a href="https://example.org/a" rel="external noopener">home</a>.</p>',
    )
  })
})

describe('an image', () => {
  itReportsMistakes([
    [
      'must have alternative text and exist',
      vgg,
      'Size.',
      '¦![](/images/gate.png)',
      'the image has no alternative text. Describe it in its square brackets.',
      'content/cnn/vgg.md:44:1: there is no image "/images/gate.png". Put it in public/images.',
    ],
    [
      'must be on this site',
      vgg,
      'Size.',
      '¦![A gate](https://example.org/gate.png)',
      'the image "https://example.org/gate.png" is not on this site. Put it in public/images and write /images/….',
    ],
    [
      'must not contain data',
      vgg,
      'Size.',
      '¦![A gate](data:image/png;base64,AA)',
      'the image "data:image/png;base64,AA" is not on this site. Put it in public/images and write /images/….',
    ],
  ])

  it('is suggested if it is misspelt', () => {
    const contents = replacePassage(vgg, 'Size.', '![A gate](/images/gates.png)')
    expect(compileToIssues(contents, { images: new Set(['/images/gate.png']) })).toEqual([
      'content/cnn/vgg.md:44:1: there is no image "/images/gates.png". Did you mean "/images/gate.png"?',
    ])
  })

  it('has an address below the base path of the site', () => {
    expect(renderHtml('![A gate](/images/gate.png)', ['/images/gate.png'])).toBe(
      '<p><img src="/images/gate.png" alt="A gate"></p>',
    )
  })
})

describe('a dollar sign', () => {
  it('with a backslash is a dollar', () => {
    expect(renderHtml('It cost \\$4.6M to \\$12M.')).toBe('<p>It cost $4.6M to $12M.</p>')
  })
})

describe('an equation', () => {
  itReportsMistakes([
    [
      'is not the text between two amounts of dollars',
      vgg,
      'Size.',
      'Training cost ¦$4.6M to $12M.',
      '"$4.6M to $" is read as an equation. Write \\$ for a dollar, and no spaces inside the "$" of an equation.',
    ],
    [
      'is not the range between two amounts of dollars',
      vgg,
      'Size.',
      'Training cost ¦$4–$12.',
      '"$4–$" is read as an equation. Write \\$ for a dollar, and no spaces inside the "$" of an equation.',
    ],
    [
      'must have known commands',
      vgg,
      'Size.',
      'Here $x + ¦\\foo$.',
      'the equation cannot be read: unsupported function name: \\foo. Write plain TeX.',
    ],
    [
      'must have known commands in display mode',
      vgg,
      'Size.',
      '$$\nx\n+ ¦\\foo\n$$',
      'the equation cannot be read: unsupported function name: \\foo. Write plain TeX.',
    ],
    [
      'must have no Chinese characters',
      vggZh,
      '体积。',
      '$x = ¦中$',
      'the equation cannot be read: unicode text character "中" used in math mode. Write plain TeX.',
    ],
    [
      'must have no macros',
      vgg,
      'Size.',
      '$¦\\def\\x{y} \\x$',
      'the equation uses \\def. Write plain TeX, without macros and labels.',
    ],
    [
      'must have no images',
      vgg,
      'Size.',
      '$¦\\includegraphics{a}$',
      'the equation cannot be read: function "\\includegraphics" is not trusted. Write plain TeX.',
    ],
    ['must not be empty', vgg, 'Size.', '¦$$\n$$', 'the equation is empty. Write it, or remove it.'],
    [
      'must not exceed the maximum length',
      vgg,
      'Size.',
      `$¦${'x'.repeat(2001)}$`,
      'the equation is longer than 2000 characters. Divide it.',
    ],
    [
      'must be closed',
      vgg,
      'Size.',
      '¦$$\nx',
      'the equation is not closed. Write "$$" on a line of its own after it.',
    ],
    [
      'must have its dollar signs on separate lines',
      vgg,
      'Size.',
      '¦$$x$$',
      'the equation shares a line with "$$". Write each "$$" on a line of its own.',
    ],
    [
      'must have its first dollar signs on a separate line',
      vgg,
      'Size.',
      '¦$$ y =\nx\n$$',
      'the equation shares a line with "$$". Write each "$$" on a line of its own.',
    ],
  ])

  it('in a sentence is rendered as MathML', () => {
    expect(renderHtml('Let $x$ be.')).toBe('<p>Let <math><mi>x</mi></math> be.</p>')
  })

  it('in display mode can be scrolled', () => {
    expect(renderHtml('$$\nx\n$$')).toMatch(
      /^<div class="equation" tabindex="0"><math display="block"[^>]*><mi>x<\/mi><\/math><\/div>$/,
    )
  })
})

describe('the sections of an architecture', () => {
  const all = 'The problem before, The idea, How it works, What it changed, Limits'
  itReportsMistakes([
    [
      'must be known',
      vgg,
      '## Limits',
      '¦## Limit',
      'the section "Limit" is unknown here. Did you mean "Limits"?',
    ],
    [
      'must be known, and are named if none is similar',
      vgg,
      'Size.',
      'Size.\n\n¦## Afterword\n\nMore.',
      `the section "Afterword" is unknown here. Use ${all}.`,
    ],
    [
      'must all exist',
      vgg,
      '\n\n## Limits\n\nSize.\n',
      '¦\n',
      'the section "Limits" is missing. Add "## Limits".',
    ],
    [
      'must all exist in Chinese',
      vggZh,
      '\n\n## 局限\n\n体积。\n',
      '¦\n',
      'the section "局限" is missing. Add "## 局限".',
    ],
    [
      'must appear once',
      vgg,
      'Size.',
      'Size.\n\n¦## The idea\n\nAgain.',
      'the section "The idea" appears twice. Keep one of the two.',
    ],
    [
      'must be in order',
      vgg,
      '## The problem before\n\nLarge filters.\n\n## The idea\n\nSmall filters.',
      '## The idea\n\nSmall filters.\n\n¦## The problem before\n\nLarge filters.',
      'the section "The problem before" is out of order. Move it before "The idea".',
    ],
    [
      'must not be empty',
      vgg,
      '## The idea\n\nSmall filters.',
      '¦## The idea',
      'the section "The idea" is empty. Write it.',
    ],
    [
      'must have plain headings',
      vgg,
      '## The idea',
      '¦## The *idea*',
      'the heading of a section must be plain text. Remove its markup.',
    ],
    [
      'must contain all text',
      vgg,
      '## The problem before',
      '¦Once upon a time.\n\n## The problem before',
      'there is text before the first section. Move it below a "##" heading.',
    ],
  ])
})

describe('the sections of an era', () => {
  itReportsMistakes([
    [
      'must be at least three',
      era,
      '\n\n## What remained\n\nMuch.\n',
      '¦\n',
      'the page has 2 sections. Divide it into three to six.',
      'content/cnn/era.zh.md:19:4: the page has 3 sections, its original 2. Translate section by section.',
    ],
    [
      'must be translated one by one',
      eraZh,
      '## 留下了什么\n\n很多。',
      '很多。¦',
      'the page has 2 sections, its original 3. Translate section by section.',
    ],
    [
      'must have different addresses',
      era,
      '## What remained',
      '¦## Going “deeper”',
      'another section has the address "going-deeper". Reword this heading.',
    ],
    [
      'must have addresses',
      era,
      '## What remained',
      '¦## 留下',
      'the heading "留下" has no letters for an address. Reword it.',
    ],
  ])
})
