import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
const root=process.cwd();
const { loadPack, next } = await import(root+'/dist/index.js');
const { pack } = await loadPack();
const mode=process.argv[2];
for (const n of process.argv.slice(3)) {
 const { answers } = parse(readFileSync(`${root}/rules/online-abuse/scenarios/${n}.yaml`,'utf8'));
 const shown = pack.data.levels.map(l=>l.id); const given={}; const seq=[];
 for(;;){ const s=next(pack,given,{mode,shown}); if(s.kind==='end')break; const q=s.question; given[q.id]=answers[q.id]??(q.unknown?'unknown':q.options[0].id); seq.push(q.id+'='+given[q.id]); }
 console.log(n, seq.length, seq.join(' '));
}
