/** A minimal valid corpus in memory, and functions to edit and compile it. */

import { type CompileOptions, type ContentFile, compile, formatIssue } from '../../src/compiler/compile'

/** The text of every file, by path. */
export type CorpusTexts = Readonly<Record<string, string>>

export const minimalCorpus: CorpusTexts = {
  'content/cnn/era.md': `---
title: Convolution
order: 1
from: 1980
to: 2022
tagline: Look locally
summary: Networks that look at images piece by piece.
sources: []
---

## Sharing weights

From [VGG](vgg.md) on.

## Going deeper

$$
y = F(x) + x
$$

## What remained

Much.
`,
  'content/cnn/era.zh.md': `---
title: 卷积网络
tagline: 看局部
summary: 逐块看图像的网络。
---

## 共享权值

从 [VGG](vgg.md) 开始。

## 更深

$$
y = F(x) + x
$$

## 留下了什么

很多。
`,
  'content/cnn/vgg.md': `---
title: VGG
date: 2014-09
dateOf: preprint
authors: [Karen Simonyan, Andrew Zisserman]
organisations: [University of Oxford]
venue: ICLR 2015
importance: 5
tagline: Small filters, many layers
summary: Nothing but small filters.
buildsOn: []
figures:
  - metric: parameters
    value: 138357544
    by: counted
    source: simonyan2014
    note: With biases.
sources:
  - key: simonyan2014
    title: Very Deep Convolutional Networks
    authors: [Karen Simonyan, Andrew Zisserman]
    year: 2014
    arxiv: "1409.1556"
---

## The problem before

Large filters.

## The idea

Small filters.

## How it works

Stack them.

## What it changed

Depth.

## Limits

Size.
`,
  'content/cnn/vgg.zh.md': `---
title: VGG
tagline: 小卷积，多层
summary: 只用小卷积核。
notes:
  - 含偏置。
---

## 此前的问题

大卷积核。

## 核心思想

小卷积核。

## 工作原理

堆叠。

## 带来的改变

深度。

## 局限

体积。
`,
  'content/cnn/resnet.md': `---
title: ResNet
date: 2015-12
dateOf: conference
authors: [Kaiming He]
organisations: []
venue: CVPR 2016
importance: 5
tagline: Carry the rest
summary: Learn only the change.
buildsOn:
  - id: vgg
    idea: small filters
figures: []
sources:
  - key: he2015
    title: Deep Residual Learning
    authors: [Kaiming He]
    year: 2015
    doi: 10.1109/CVPR.2016.90
---

## The problem before

Depth stopped paying.

## The idea

Add the *input*.

## How it works

A block adds $x$ to [VGG](vgg.md):

$$
y = F(x) + x
$$

## What it changed

See <https://example.org>.

## Limits

Memory.
`,
  'content/cnn/resnet.zh.md': `---
title: ResNet
tagline: 其余原样传递
summary: 只学变化。
ideas:
  vgg: 小卷积核
names:
  Kaiming He: 何恺明
---

## 此前的问题

深度不再有回报。

## 核心思想

加上输入。

## 工作原理

模块把 $x$ 加到 [VGG](vgg.md) 上。

## 带来的改变

很多。

## 局限

内存。
`,
  'content/trends/events.yaml': `events:
  - id: perceptrons
    date: 1969
    title: { en: Perceptrons, zh: 《感知机》 }
    summary: { en: A book., zh: 一本书。 }
    source:
      key: minsky1969
      title: Perceptrons
      authors: [Marvin Minsky]
      year: 1969
      url: https://mitpress.mit.edu/perceptrons
winters: []
`,
}

/** The same corpus with a lab. */
export const corpusWithLab: CorpusTexts = {
  ...minimalCorpus,
  'content/labs/depth.md': `---
title: Depth
order: 1
tagline: Deeper is harder
question: Does a deeper network learn more?
architectures: [vgg, resnet]
claims:
  deeper:
    text: The deeper network learns less.
    figures:
      deep.plain: { name: Plain network }
      deep.steps: { name: Steps, unit: number }
  residual:
    text: With shortcuts it learns more.
    figures:
      deep.residual: { name: With shortcuts }
sources:
  - key: he2015
    title: Deep Residual Learning
    authors: [Kaiming He]
    year: 2015
    doi: 10.1109/CVPR.2016.90
---

## The duel

[VGG](../cnn/vgg.md) against [ResNet](../cnn/resnet.md).

## What to look for

The loss.
`,
  'content/labs/depth.zh.md': `---
title: 深度
tagline: 越深越难
question: 更深的网络学得更多吗？
claims:
  deeper:
    text: 更深的网络学得更少。
    figures:
      deep.plain: 普通网络
      deep.steps: 步数
  residual:
    text: 有捷径就学得更多。
    figures:
      deep.residual: 带捷径
---

## 对决

[VGG](../cnn/vgg.md) 对 [ResNet](../cnn/resnet.md)。

## 看什么

损失。
`,
  'content/labs/depth.results.json': `{
 "seeds": [1, 2],
 "figures": {
  "deep.plain": [0.5, 0.25],
  "deep.steps": [300, 400],
  "deep.residual": [0.9, 1],
  "deep.unsaid": [0, 0]
 },
 "held": {
  "deeper": [true, false],
  "residual": [true, true]
 }
}
`,
}

/** The same corpus with a page about the site. */
export const corpusWithAbout: CorpusTexts = {
  ...minimalCorpus,
  'content/about.md': `---
summary: What it is.
---

## What the picture shows

Layers.

## How architectures are chosen

By hand, like [ResNet](cnn/resnet.md) of [its era](cnn/era.md).

## Where the figures come from

Sources.

## Data files

Some.

## Licences and credits

- **Code**: MIT.

## How to cite

By address.
`,
  'content/about.zh.md': `---
summary: 这是什么。
---

## 图中画的是什么

地层。

## 如何选取架构

人工选取，例如 [ResNet](cnn/resnet.md)。

## 数据从何而来

文献。

## 数据文件

若干。

## 许可与致谢

MIT。

## 如何引用

用地址。
`,
}

/** The texts with a passage of one file replaced; throws if the file does not contain it. */
export function replacePassage(
  path: string,
  passage: string,
  replacement: string,
  base: CorpusTexts = minimalCorpus,
): CorpusTexts {
  const text = base[path]
  if (!text?.includes(passage)) throw new Error(`${path} does not contain "${passage}"`)
  return { ...base, [path]: text.replace(passage, () => replacement) }
}

export function toFiles(contents: CorpusTexts): ContentFile[] {
  const encoder = new TextEncoder()
  return Object.entries(contents).map(([path, text]) => ({ path, bytes: encoder.encode(text) }))
}

/** The formatted issues of a corpus. */
export function compileToIssues(contents: CorpusTexts, options?: CompileOptions): string[] {
  return compile(toFiles(contents), options).issues.map(formatIssue)
}
