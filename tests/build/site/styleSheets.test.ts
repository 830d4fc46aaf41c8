import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createStyleSheetSelector, readStyleSheets } from '../../../src/build/site/styleSheets'
import { writeTexts } from '../writeTexts'

const selectSheets = createStyleSheetSelector([
  { path: 'assets/frame.css', css: '@layer shared{.Frame-page,.Frame-lead:hover{margin:.5em}}' },
  {
    path: 'assets/lab.css',
    css: '.Lab-view > .Lab-parameter{color:red}.Lab-view{background:url(/Frame.woff2)}',
  },
  { path: 'assets/old.css', css: '.name{color:red}' },
  { path: 'assets/tags.css', css: 'p{color:red}' },
])

describe('createStyleSheetSelector', () => {
  it('selects the sheets with a class of the page, each once and sorted', () => {
    const html = '<article class="Lab-view wide Frame-page"><p class="Lab-parameter">a</p></article>'
    expect(selectSheets(html)).toEqual(['assets/frame.css', 'assets/lab.css'])
    expect(selectSheets('<p class="Frame-lead">a</p>')).toEqual(['assets/frame.css'])
  })

  it('selects none for a page without classes of a CSS module', () => {
    expect(selectSheets('<p>Frame-page class="Frame-page"</p>'.replaceAll('"', '&quot;'))).toEqual([])
    expect(selectSheets('<p class="name visually-hidden" data-class="Frame-page">a</p>')).toEqual([])
  })

  it('matches whole class names only', () => {
    expect(selectSheets('<p class="Frame-pages Frame Lab-benc">a</p>')).toEqual([])
  })
})

describe('readStyleSheets', () => {
  it('finds style sheets in all folders, with their relative paths', () => {
    const folder = writeTexts({
      'index.html': '<p>',
      'assets/b.css': 'b{}',
      'assets/a.css': 'a{}',
      'c.css': '',
    })
    try {
      expect(readStyleSheets(folder)).toEqual([
        { path: 'assets/a.css', css: 'a{}' },
        { path: 'assets/b.css', css: 'b{}' },
        { path: 'c.css', css: '' },
      ])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
