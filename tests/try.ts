import { readFileSync, readdirSync } from 'node:fs'
import { compile, formatIssue } from '../src/compiler/compile'
const bad=/^  (Ruslan Salakhutdinov|Yoshua Bengio|Geoffrey E. Hinton|Pascal Vincent|Andrew Y. Ng|Jeff Dean):.*\n/gm
const files = readdirSync('content',{recursive:true,withFileTypes:true}).filter(f=>f.isFile()).map(f=>{const p=f.parentPath+'/'+f.name; let t=readFileSync(p,'utf8'); if(/dbn.*zh/.test(p)) t=t.replace(bad,''); return {path:p,bytes:new TextEncoder().encode(t)}})
const {issues,corpus}=compile(files,{base:'/x'})
for (const i of issues) console.log(formatIssue(i))
const a=corpus?.articles.filter(a=>a.id==='resnet')
console.log(JSON.stringify(a?.[1],null,1).slice(0,9000))
console.log(JSON.stringify(corpus?.timeline.architectures.map(a=>[a.date,a.id,a.parameters])))
console.log(corpus?.timeline.eras.map(e=>e.id), corpus?.stories.map(s=>[s.id,s.language,s.sections.map(x=>x.id).join()].join()))
const html=corpus!.articles.map(a=>a.sections.map(s=>s.html).join('')).join('')+corpus!.stories.map(a=>a.sections.map(s=>s.html).join('')).join('')
console.log([...new Set(html.match(/<[a-z0-9]+/g))].join(' '), [...new Set(html.match(/ (class|style|[a-z-]+)="[^"]*"/g)?.filter(x=>!/href/.test(x)))].slice(0,60), JSON.stringify(corpus).length)
const heavy: Record<string,string>={gt:'>'.repeat(10000)+'a',gts:('> '.repeat(30)+'a\n\n').repeat(8000),br:('['.repeat(390)+'\n\n').repeat(2000),st:('*a _b '.repeat(95)+'\n\n').repeat(1500),st2:('*a _b '.repeat(95)+'c_ d*'.repeat(95)+'\n\n').repeat(600), im:('!['.repeat(190)+'a'+'](x)'.repeat(190)+'\n\n').repeat(500), li:Array.from({length:30},(_,i)=>' '.repeat(2*i)+'- a').join('\n').concat('\n\n').repeat(300), plain:'word '.repeat(200000), lines:'word\n'.repeat(200000), pipes:('|a'.repeat(20)+'\n').repeat(2), tab:'|a|b|\n|-|-|\n'+'|x|y|\n'.repeat(50000), eq:'$\\frac{a}{b}$ word '.repeat(50)+'\n\n', eqs:('$\\frac{a}{b}$ word '.repeat(50)+'\n\n').repeat(500), hash:'## a\n\n'.repeat(100000), amp:'&amp;'.repeat(200000), auto:'www.a.com '.repeat(60000), under:'\\'.repeat(1000000), nl:'\n\na'.repeat(300000), em:'a@b.c '.repeat(100000),tl:'~~~\n'.repeat(100000)}
const enc=new TextEncoder()
const head=readFileSync('content/cnn/resnet.md','utf8').split('\n---\n')[0]+'\n---\n\n## The problem before\n\n'
for (const [n,s] of Object.entries(heavy)) { const t=Date.now(); try { const r=compile([{path:'content/cnn/resnet.md',bytes:enc.encode(head+s)}]); console.log(n,(s.length/1e6).toFixed(2),'MB',Date.now()-t,'ms',r.issues.length,r.issues.map(formatIssue).slice(-1)[0]?.slice(0,150)) } catch(e) {console.log(n,'THROW',String(e).slice(0,100),Date.now()-t)} }
const yamls: Record<string,string>={a:'['.repeat(10000),b:'- '.repeat(10000),c:'? '.repeat(10000),d:'a: &a [*a]',e:'{a: '.repeat(5000),f:Array.from({length:2000},(_,i)=>' '.repeat(i)+'a:').join('\n'),g:'-\n'.repeat(300000),h:'a:\n'.repeat(100000),i:Array.from({length:60},(_,i)=>' '.repeat(i)+'- a:').join('\n'),k:Array.from({length:100000},(_,i)=>'k'+i+': 1').join('\n'),l:'? '+'- '.repeat(20)+'\n', m:'"'.repeat(100000), n:'#'.repeat(1000000), o:'x: |\n'+' a\n'.repeat(300000), p:'%'.repeat(1000), q:'!a '.repeat(10000), r: '- !a '.repeat(30)+'x'}
for (const [n,s] of Object.entries(yamls)) { const t=Date.now(); try { const r=compile([{path:'content/trends/events.yaml',bytes:enc.encode(s)}]); console.log(n,(s.length/1e6).toFixed(2),'MB',Date.now()-t,'ms',r.issues.length,r.issues.map(formatIssue).slice(0,1)[0]?.slice(0,180)) } catch(e) {console.log(n,'THROW',String(e).slice(0,100),Date.now()-t)} }
