import { rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFolderReader } from '../../src/build/compileFolder'
import { writeTexts } from './writeTexts'

let folder = ''
beforeEach(() => {
  folder = writeTexts({ 'cnn/vgg.md': 'VGG', 'cnn/resnet.md': 'ResNet', 'cnn/.resnet.md.swp': 'R' })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (path: string, text: string) => writeFileSync(join(folder, path), text)

describe('createFolderReader', () => {
  const decoder = new TextDecoder()
  const textsIn = (read: ReturnType<typeof createFolderReader>) =>
    read(folder).map(({ path, bytes }) => [path.slice(folder.length + 1), decoder.decode(bytes)])

  it('reads every file that is not hidden, sorted by path', () => {
    expect(textsIn(createFolderReader())).toEqual([
      ['cnn/resnet.md', 'ResNet'],
      ['cnn/vgg.md', 'VGG'],
    ])
  })

  it('sees changed, added and removed files, however soon and with any modification time', () => {
    const read = createFolderReader()
    read(folder)
    for (const text of ['VGA', 'VGB', 'VGC']) {
      write('cnn/vgg.md', text)
      expect(textsIn(read)).toEqual([
        ['cnn/resnet.md', 'ResNet'],
        ['cnn/vgg.md', text],
      ])
    }
    utimesSync(join(folder, 'cnn/vgg.md'), 0, 0)
    read(folder)
    write('cnn/vgg.md', 'VGD')
    utimesSync(join(folder, 'cnn/vgg.md'), 0, 0)
    expect(textsIn(read)).toContainEqual(['cnn/vgg.md', 'VGD'])
    write('cnn/lenet.md', 'LeNet')
    rmSync(join(folder, 'cnn/resnet.md'))
    expect(textsIn(read)).toEqual([
      ['cnn/lenet.md', 'LeNet'],
      ['cnn/vgg.md', 'VGD'],
    ])
  })
})
