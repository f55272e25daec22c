<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>app::actions</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>打开最近的文档(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Annotate</source>
            <translation>批注(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>视图(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>主题(&amp;T)</translation>
        </message>
        <message>
            <source>La&amp;nguage</source>
            <translation>界面语言(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Go</source>
            <translation>转到(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>打开(&amp;O)…</translation>
        </message>
        <message>
            <source>New from &amp;clipboard…</source>
            <translation>从剪贴板新建(&amp;C)…</translation>
        </message>
        <message>
            <source>Open the &amp;samples</source>
            <translation>打开示例(&amp;S)</translation>
        </message>
        <message>
            <source>Reopen with enco&amp;ding…</source>
            <translation>换编码重新打开(&amp;D)…</translation>
        </message>
        <message>
            <source>Open a new &amp;version of this document…</source>
            <translation>打开此文档的新版本(&amp;V)…</translation>
        </message>
        <message>
            <source>Ta&amp;ke the annotations along</source>
            <translation>带上原有批注(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>打印(&amp;P)…</translation>
        </message>
        <message>
            <source>Save as PD&amp;F…</source>
            <translation>另存为 PDF(&amp;D)…</translation>
        </message>
        <message>
            <source>C&amp;lose tab</source>
            <translation>关闭标签页(&amp;L)</translation>
        </message>
        <message>
            <source>Reopen closed &amp;tab</source>
            <translation>恢复关闭的标签页(&amp;T)</translation>
        </message>
        <message>
            <source>Open &amp;another library…</source>
            <translation>打开其他文库(&amp;A)…</translation>
        </message>
        <message>
            <source>Try the library a&amp;gain</source>
            <translation>再试一次打开文库(&amp;G)</translation>
        </message>
        <message>
            <source>Read &amp;without a library</source>
            <translation>不用文库，只阅读(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>退出(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Left panel</source>
            <translation>左侧面板(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Right panel</source>
            <translation>右侧面板(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Outline</source>
            <translation>大纲(&amp;O)</translation>
        </message>
        <message>
            <source>Li&amp;brary</source>
            <translation>文库(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Codebook</source>
            <translation>编码本(&amp;C)</translation>
        </message>
        <message>
            <source>Re&amp;pairs…</source>
            <translation>修复(&amp;P)…</translation>
        </message>
        <message>
            <source>Text as it ca&amp;me</source>
            <translation>原样文本(&amp;M)</translation>
        </message>
        <message>
            <source>Revie&amp;w</source>
            <translation>复核(&amp;W)</translation>
        </message>
        <message>
            <source>Zoom &amp;in</source>
            <translation>放大(&amp;I)</translation>
        </message>
        <message>
            <source>Zoom o&amp;ut</source>
            <translation>缩小(&amp;U)</translation>
        </message>
        <message>
            <source>Actual si&amp;ze</source>
            <translation>原始大小(&amp;Z)</translation>
        </message>
        <message>
            <source>Te&amp;xt layout…</source>
            <translation>版式(&amp;X)…</translation>
        </message>
        <message>
            <source>Show pin&amp;yin</source>
            <translation>显示拼音(&amp;Y)</translation>
        </message>
        <message>
            <source>Pinyin abo&amp;ve the selection</source>
            <translation>为所选文字注音(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Follow the system</source>
            <translation>跟随系统(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>浅色(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Sepia</source>
            <translation>米黄(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>高对比度(&amp;H)</translation>
        </message>
        <message>
            <source>High contrast, &amp;black</source>
            <translation>高对比度黑底(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Next theme</source>
            <translation>下一个主题(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;English</source>
            <translation>English(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Simplified Chinese</source>
            <translation>简体中文(&amp;S)</translation>
        </message>
        <message>
            <source>Only the pa&amp;ge</source>
            <translation>只看正文(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>后退(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Forward</source>
            <translation>前进(&amp;F)</translation>
        </message>
        <message>
            <source>Next hea&amp;ding</source>
            <translation>下一个标题(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Previous heading</source>
            <translation>上一个标题(&amp;P)</translation>
        </message>
        <message>
            <source>Into the te&amp;xt</source>
            <translation>回到正文(&amp;X)</translation>
        </message>
        <message>
            <source>Next &amp;tab</source>
            <translation>下一个标签页(&amp;T)</translation>
        </message>
        <message>
            <source>Pre&amp;vious tab</source>
            <translation>上一个标签页(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Command palette…</source>
            <translation>命令面板(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>键盘快捷键(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;About Zhupi</source>
            <translation>关于朱批(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Yellow highlight</source>
            <translation>黄色高亮(&amp;Y)</translation>
        </message>
        <message>
            <source>&amp;Green highlight</source>
            <translation>绿色高亮(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Blue highlight</source>
            <translation>蓝色高亮(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Red highlight</source>
            <translation>红色高亮(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Violet highlight</source>
            <translation>紫色高亮(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Orange highlight</source>
            <translation>橙色高亮(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Underline</source>
            <translation>下划线(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Tag…</source>
            <translation>标签(&amp;T)…</translation>
        </message>
        <message>
            <source>Tag as last t&amp;ime</source>
            <translation>套用上次的标签(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Note…</source>
            <translation>笔记(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Delete annotation</source>
            <translation>删除批注(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Copy passage</source>
            <translation>复制段落文字(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Show annotation bar</source>
            <translation>显示批注工具条(&amp;S)</translation>
        </message>
        <message>
            <source>Next annotation at this &amp;place</source>
            <translation>此处的下一条批注(&amp;P)</translation>
        </message>
        <message>
            <source>Next &amp;annotation</source>
            <translation>下一条批注(&amp;A)</translation>
        </message>
        <message>
            <source>Previous a&amp;nnotation</source>
            <translation>上一条批注(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Annotations</source>
            <translation>批注(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Fold stripes by tag…</source>
            <translation>按标签折叠色条(&amp;F)…</translation>
        </message>
        <message>
            <source>Only marks that the &amp;list shows</source>
            <translation>只显示列表中的标记(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Find in document…</source>
            <translation>在文档中查找(&amp;F)…</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>查找下一个(&amp;N)</translation>
        </message>
        <message>
            <source>Find &amp;previous</source>
            <translation>查找上一个(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Export notes…</source>
            <translation>导出笔记(&amp;E)…</translation>
        </message>
        <message>
            <source>Codebook f&amp;iles</source>
            <translation>编码本文件(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Links</source>
            <translation>关联(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Memos</source>
            <translation>备忘(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Import codebook…</source>
            <translation>导入编码本(&amp;I)…</translation>
        </message>
        <message>
            <source>Export codebook as &amp;CSV…</source>
            <translation>导出编码本为 CSV(&amp;C)…</translation>
        </message>
        <message>
            <source>Export codebook as &amp;REFI-QDA…</source>
            <translation>导出编码本为 REFI-QDA(&amp;R)…</translation>
        </message>
        <message>
            <source>Find passages in the &amp;library…</source>
            <translation>在文库中查找段落(&amp;L)…</translation>
        </message>
        <message>
            <source>&amp;Begin or end a link here</source>
            <translation>以此处为关联的起点或终点(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Follow the link</source>
            <translation>沿关联跳转(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Remove a link…</source>
            <translation>移除关联(&amp;R)…</translation>
        </message>
        <message>
            <source>&amp;Give up the link</source>
            <translation>放弃未完成的关联(&amp;G)</translation>
        </message>
        <message>
            <source>On this &amp;passage</source>
            <translation>为此段落写备忘(&amp;P)</translation>
        </message>
        <message>
            <source>On this &amp;document</source>
            <translation>为此文档写备忘(&amp;D)</translation>
        </message>
        <message>
            <source>On the &amp;library</source>
            <translation>为文库写备忘(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;All memos</source>
            <translation>全部备忘(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Annotate by rule…</source>
            <translation>按规则批注(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Extent</source>
            <translation>范围(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Begin one character earlier</source>
            <translation>起点前移一字(&amp;B)</translation>
        </message>
        <message>
            <source>Be&amp;gin one character later</source>
            <translation>起点后移一字(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;End one character later</source>
            <translation>终点后移一字(&amp;E)</translation>
        </message>
        <message>
            <source>E&amp;nd one character earlier</source>
            <translation>终点前移一字(&amp;N)</translation>
        </message>
        <message>
            <source>Begin one &amp;word earlier</source>
            <translation>起点前移一词(&amp;W)</translation>
        </message>
        <message>
            <source>Begin one w&amp;ord later</source>
            <translation>起点后移一词(&amp;O)</translation>
        </message>
        <message>
            <source>End one wor&amp;d later</source>
            <translation>终点后移一词(&amp;D)</translation>
        </message>
        <message>
            <source>End one word earlie&amp;r</source>
            <translation>终点前移一词(&amp;R)</translation>
        </message>
        <message>
            <source>Begin one &amp;sentence earlier</source>
            <translation>起点前移一句(&amp;S)</translation>
        </message>
        <message>
            <source>Begin one sen&amp;tence later</source>
            <translation>起点后移一句(&amp;T)</translation>
        </message>
        <message>
            <source>End one senten&amp;ce later</source>
            <translation>终点后移一句(&amp;C)</translation>
        </message>
        <message>
            <source>End one sentence earl&amp;ier</source>
            <translation>终点前移一句(&amp;I)</translation>
        </message>
        <message>
            <source>W&amp;hole sentences</source>
            <translation>扩到整句(&amp;H)</translation>
        </message>
        <message>
            <source>Whole &amp;paragraphs</source>
            <translation>扩到整段(&amp;P)</translation>
        </message>
        <message>
            <source>Who&amp;le section</source>
            <translation>扩到整节(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Add the selection to the annotation</source>
            <translation>把所选文字并入批注(&amp;A)</translation>
        </message>
        <message>
            <source>Ta&amp;ke this passage out of the annotation</source>
            <translation>从批注中移出此段(&amp;K)</translation>
        </message>
        <message>
            <source>Find &amp;options</source>
            <translation>查找选项(&amp;O)</translation>
        </message>
        <message>
            <source>Mar&amp;ks beside the text</source>
            <translation>正文旁的标记(&amp;K)</translation>
        </message>
        <message>
            <source>Simpli&amp;fied or traditional</source>
            <translation>简繁显示(&amp;F)</translation>
        </message>
        <message>
            <source>Copy with &amp;markup</source>
            <translation>带格式复制(&amp;M)</translation>
        </message>
        <message>
            <source>Copy as &amp;quotation</source>
            <translation>复制为引文(&amp;Q)</translation>
        </message>
        <message>
            <source>Match upper and lower &amp;case</source>
            <translation>区分大小写(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Whole words only</source>
            <translation>全字匹配(&amp;W)</translation>
        </message>
        <message>
            <source>Tell simplified from &amp;traditional, wide from narrow</source>
            <translation>区分简繁与全半角(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Regular expression</source>
            <translation>正则表达式(&amp;R)</translation>
        </message>
        <message>
            <source>Only in this &amp;section</source>
            <translation>仅限本节(&amp;S)</translation>
        </message>
        <message>
            <source>Only this &amp;section</source>
            <translation>只看本节(&amp;S)</translation>
        </message>
        <message>
            <source>Paragrap&amp;h numbers</source>
            <translation>段落编号(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Tags as stripes</source>
            <translation>标签条纹(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Notes beside their lines</source>
            <translation>行旁笔记(&amp;N)</translation>
        </message>
        <message>
            <source>Marks in the &amp;colours of tags</source>
            <translation>按标签颜色标记(&amp;C)</translation>
        </message>
        <message>
            <source>Second place besi&amp;de</source>
            <translation>并排另一处(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;As it is written</source>
            <translation>按原文(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Simplified</source>
            <translation>简体(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Traditional</source>
            <translation>繁体(&amp;T)</translation>
        </message>
        <message>
            <source>Traditional, &amp;Hong Kong</source>
            <translation>繁体（香港）(&amp;H)</translation>
        </message>
        <message>
            <source>Merge another li&amp;brary…</source>
            <translation>合并同事的文库(&amp;B)…</translation>
        </message>
        <message>
            <source>Back&amp;ups…</source>
            <translation>备份(&amp;U)…</translation>
        </message>
        <message>
            <source>&amp;History of the library…</source>
            <translation>文库历史(&amp;H)…</translation>
        </message>
        <message>
            <source>&amp;Trash…</source>
            <translation>回收站(&amp;T)…</translation>
        </message>
        <message>
            <source>Your nam&amp;e…</source>
            <translation>署名(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;History of the annotation…</source>
            <translation>批注的历史(&amp;H)…</translation>
        </message>
        <message>
            <source>&amp;Read aloud</source>
            <translation>朗读(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Structure</source>
            <translation>结构(&amp;S)</translation>
        </message>
        <message>
            <source>Make &amp;heading</source>
            <translation>设为标题(&amp;H)</translation>
        </message>
        <message>
            <source>Mark &amp;as</source>
            <translation>标为(&amp;A)</translation>
        </message>
        <message>
            <source>Heading of level &amp;1</source>
            <translation>一级标题(&amp;1)</translation>
        </message>
        <message>
            <source>Heading of level &amp;2</source>
            <translation>二级标题(&amp;2)</translation>
        </message>
        <message>
            <source>Heading of level &amp;3</source>
            <translation>三级标题(&amp;3)</translation>
        </message>
        <message>
            <source>Heading of level &amp;4</source>
            <translation>四级标题(&amp;4)</translation>
        </message>
        <message>
            <source>Heading of level &amp;5</source>
            <translation>五级标题(&amp;5)</translation>
        </message>
        <message>
            <source>Heading of level &amp;6</source>
            <translation>六级标题(&amp;6)</translation>
        </message>
        <message>
            <source>Make &amp;paragraph</source>
            <translation>设为正文(&amp;P)</translation>
        </message>
        <message>
            <source>Make &amp;title of an article</source>
            <translation>设为篇名(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Raise the heading</source>
            <translation>标题升级(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Lower the heading</source>
            <translation>标题降级(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Join with the next</source>
            <translation>与下一行合并(&amp;J)</translation>
        </message>
        <message>
            <source>Join with the pre&amp;vious</source>
            <translation>与上一行合并(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Split here</source>
            <translation>在此分段(&amp;S)</translation>
        </message>
        <message>
            <source>Chan&amp;ge the words…</source>
            <translation>修改文字(&amp;G)…</translation>
        </message>
        <message>
            <source>&amp;New article from here</source>
            <translation>从此另起一篇(&amp;N)</translation>
        </message>
        <message>
            <source>Sa&amp;me article as before</source>
            <translation>与前文同属一篇(&amp;M)</translation>
        </message>
        <message>
            <source>All lines li&amp;ke this one…</source>
            <translation>所有同类行(&amp;K)…</translation>
        </message>
        <message>
            <source>Remove the correct&amp;ions here</source>
            <translation>撤回此处更正(&amp;I)</translation>
        </message>
        <message>
            <source>Next &amp;doubtful place</source>
            <translation>下一处存疑(&amp;D)</translation>
        </message>
        <message>
            <source>Previous d&amp;oubtful place</source>
            <translation>上一处存疑(&amp;O)</translation>
        </message>
        <message>
            <source>A&amp;ccept what is doubtful</source>
            <translation>认可存疑处(&amp;C)</translation>
        </message>
        <message>
            <source>R&amp;eject what is doubtful</source>
            <translation>否定存疑处(&amp;E)</translation>
        </message>
        <message>
            <source>Leave the do&amp;ubtful place</source>
            <translation>离开存疑处(&amp;U)</translation>
        </message>
        <message>
            <source>Corr&amp;ections</source>
            <translation>更正(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Caption</source>
            <translation>图片说明(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Byline</source>
            <translation>作者行(&amp;B)</translation>
        </message>
        <message>
            <source>Boiler&amp;plate</source>
            <translation>套话(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Kicker</source>
            <translation>引题(&amp;K)</translation>
        </message>
        <message>
            <source>Subti&amp;tle</source>
            <translation>副题(&amp;T)</translation>
        </message>
        <message>
            <source>Date&amp;line</source>
            <translation>电头(&amp;L)</translation>
        </message>
        <message>
            <source>C&amp;redit</source>
            <translation>来源署名(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Editor</source>
            <translation>编辑署名(&amp;E)</translation>
        </message>
        <message>
            <source>Note on the &amp;author</source>
            <translation>作者简介(&amp;A)</translation>
        </message>
        <message>
            <source>So&amp;urce</source>
            <translation>出处(&amp;U)</translation>
        </message>
        <message>
            <source>Page &amp;number</source>
            <translation>页码(&amp;N)</translation>
        </message>
        <message>
            <source>Line of a table of c&amp;ontents</source>
            <translation>目录行(&amp;O)</translation>
        </message>
        <message>
            <source>Document nu&amp;mber</source>
            <translation>发文字号(&amp;M)</translation>
        </message>
        <message>
            <source>Addre&amp;ssee</source>
            <translation>主送机关(&amp;S)</translation>
        </message>
        <message>
            <source>S&amp;ignature</source>
            <translation>落款(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Date</source>
            <translation>日期(&amp;D)</translation>
        </message>
        <message>
            <source>Attac&amp;hment</source>
            <translation>附件(&amp;H)</translation>
        </message>
        <message>
            <source>Cop&amp;y to</source>
            <translation>抄送(&amp;Y)</translation>
        </message>
        <message>
            <source>Promul&amp;gation</source>
            <translation>公布与修订沿革(&amp;G)</translation>
        </message>
    </context>
    <context>
        <name>app::actions::ActionRegistry</name>
        <message>
            <source>%1 (%2)</source>
            <comment>action (shortcut)</comment>
            <translation>%1（%2）</translation>
        </message>
    </context>
    <context>
        <name>app::application</name>
        <message>
            <source>Reads and annotates texts as people have them.</source>
            <translation>阅读和批注各种来路的文本。</translation>
        </message>
        <message>
            <source>Use the library &lt;file&gt; instead of the usual one.</source>
            <translation>使用文库 &lt;file&gt;，不用默认文库。</translation>
        </message>
        <message>
            <source>Files to open, folders of files, or zhupi: links.</source>
            <translation>要打开的文件、文件夹或 zhupi: 链接。</translation>
        </message>
    </context>
    <context>
        <name>app::application::Annotating</name>
        <message>
            <source>%1 of %2 marks shown</source>
            <translation>显示 %2 处标记中的 %1 处</translation>
        </message>
        <message>
            <source>Show all marks again</source>
            <translation>重新显示全部标记</translation>
        </message>
        <message>
            <source>The text has changed under its annotations. To review: %1.</source>
            <translation>批注所在的文本有变动，待复核 %1 条。</translation>
        </message>
    </context>
    <context>
        <name>app::application::Composition</name>
        <message>
            <source>The settings cannot be saved in “%1”. What is set now is lost with the end of the program. Make room there, or make the file writable.</source>
            <translation>设置无法保存到“%1”，本次所做的设置在退出后会丢失。请腾出空间，或将该文件设为可写。</translation>
        </message>
        <message>
            <source>The PDF is in “%1”.</source>
            <translation>PDF 已存至“%1”。</translation>
        </message>
        <message>
            <source>Open library</source>
            <translation>打开文库</translation>
        </message>
        <message>
            <source>Libraries (*.db);;All files (*)</source>
            <translation>文库 (*.db);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Nothing is stored now. Documents can be read, not annotated.</source>
            <translation>现在不保存任何内容：文档可以阅读，不能批注。</translation>
        </message>
        <message>
            <source>Another program is using the library “%1”. Texts can be read meanwhile; it is opened as soon as it is free.</source>
            <translation>另一个程序正在使用文库“%1”。这期间仍可阅读；文库一空出来就会打开。</translation>
        </message>
        <message>
            <source>The library “%1” is not there any more. The usual one was opened instead.</source>
            <translation>文库“%1”已经不在原处，现已打开默认文库。</translation>
        </message>
        <message>
            <source>The library is open now.</source>
            <translation>文库已打开。</translation>
        </message>
        <message>
            <source>The library “%1” was not opened. %2 Nothing in it was changed.</source>
            <translation>未能打开文库“%1”。%2文库内容没有改动。</translation>
        </message>
    </context>
    <context>
        <name>app::application::Structuring</name>
        <message>
            <source>One correction of this document does not fit its text any more. It is kept.</source>
            <translation>此文档有 1 处更正与现在的文字对不上，已保留。</translation>
        </message>
        <message>
            <source>%1 corrections of this document do not fit its text any more. They are kept.</source>
            <translation>此文档有 %1 处更正与现在的文字对不上，均已保留。</translation>
        </message>
    </context>
    <context>
        <name>app::application::Surveying</name>
        <message>
            <source>No passage of this document carries “%1”.</source>
            <translation>这篇文档里没有带“%1”的段落。</translation>
        </message>
        <message>
            <source>The passage at hand</source>
            <translation>当前段落</translation>
        </message>
        <message>
            <source>The document “%1”</source>
            <translation>文档“%1”</translation>
        </message>
        <message>
            <source>The library</source>
            <translation>文库</translation>
        </message>
        <message>
            <source>New memo</source>
            <translation>新建备忘</translation>
        </message>
        <message>
            <source>It is about:</source>
            <translation>备忘所关于的对象：</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>撰写</translation>
        </message>
    </context>
    <context>
        <name>app::application::Typesetting</name>
        <message>
            <source>laws</source>
            <translation>法律法规</translation>
        </message>
        <message>
            <source>official documents</source>
            <translation>公文</translation>
        </message>
        <message>
            <source>newspapers</source>
            <translation>报纸</translation>
        </message>
        <message>
            <source>web pages</source>
            <translation>网页</translation>
        </message>
        <message>
            <source>plain texts</source>
            <translation>一般文本</translation>
        </message>
    </context>
    <context>
        <name>app::cli</name>
        <message>
            <source>See “%1”.</source>
            <translation>用法见“%1”。</translation>
        </message>
        <message>
            <source>“%1” is not a text.</source>
            <translation>“%1”不是文本。</translation>
        </message>
        <message>
            <source>“%1” is no correction: %2.</source>
            <translation>“%1”不是更正方式，可用：%2。</translation>
        </message>
        <message>
            <source>“%1” is not a role.</source>
            <translation>“%1”不是角色。</translation>
        </message>
        <message>
            <source>The line is not a JSON object: %1</source>
            <translation>此行不是 JSON 对象：%1</translation>
        </message>
        <message>
            <source>“tags” is not a list.</source>
            <translation>“tags”不是列表。</translation>
        </message>
        <message>
            <source>“tags” has something that is not a text.</source>
            <translation>“tags”中有不是文本的内容。</translation>
        </message>
        <message>
            <source>The file cannot be read: %1</source>
            <translation>无法读取文件：%1</translation>
        </message>
        <message>
            <source>--%1 does not go with --batch.</source>
            <translation>--%1 不能与 --batch 同用。</translation>
        </message>
        <message>
            <source>--document and --quote are needed.</source>
            <translation>需要 --document 和 --quote。</translation>
        </message>
        <message>
            <source>“%1” is not a style: highlight or underline.</source>
            <translation>“%1”不是样式：应为 highlight 或 underline。</translation>
        </message>
        <message>
            <source>“%1” is not a colour: yellow, green, blue, red, violet or orange.</source>
            <translation>“%1”不是颜色：应为 yellow、green、blue、red、violet 或 orange。</translation>
        </message>
        <message>
            <source>Finds annotations. Words stand in the passage or its note; “quoted words” as they are. Conditions: tag:A/B (with those below), tag=A/B (without), tag:* (any), color:, style:, author:, doc:, section:, text:, note:, state: (exact, doubtful, lost), since:, before:, changed-since:, changed-before: (a day, 2026-11-30). Joined by AND (may be left out), OR, NOT or -, brackets; A NEAR/paragraph B and A NEAR/section B are those of A with one of B in the same paragraph or section. A query that begins with - stands behind --.</source>
            <translation>查找批注。词语出现在段落或其笔记中；“加引号的词语”照原样查找。条件：tag:A/B（含下级）、tag=A/B（不含下级）、tag:*（任意标签）、color:、style:、author:、doc:、section:、text:、note:、state:（exact、doubtful、lost）、since:、before:、changed-since:、changed-before:（日期，如 2026-11-30）。用 AND（可省略）、OR、NOT 或 -、括号组合；A NEAR/paragraph B 和 A NEAR/section B 表示 A 中与某个 B 同段或同节的批注。以 - 开头的查询写在 -- 之后。</translation>
        </message>
        <message>
            <source>The annotation’s id.</source>
            <translation>批注的标识。</translation>
        </message>
        <message>
            <source>Which of its passages, where it has several (default: 1, the first).</source>
            <translation>有多段时是其中哪一段（默认 1，即第一段）。</translation>
        </message>
        <message>
            <source>Moves its start: 2c two characters on, --start=-1w a word back, s a sentence on.</source>
            <translation>移动起点：2c 后移两字，--start=-1w 前移一词，s 后移一句。</translation>
        </message>
        <message>
            <source>Moves its end.</source>
            <translation>移动终点。</translation>
        </message>
        <message>
            <source>Widens it to whole units: sentence, paragraph or section.</source>
            <translation>扩到整个单位：sentence（句）、paragraph（段）或 section（节）。</translation>
        </message>
        <message>
            <source>Adds this passage, word for word.</source>
            <translation>加入这一段原文。</translation>
        </message>
        <message>
            <source>What stands right before it.</source>
            <translation>紧接其前的文字。</translation>
        </message>
        <message>
            <source>What stands right after it.</source>
            <translation>紧接其后的文字。</translation>
        </message>
        <message>
            <source>Takes the passage out of the annotation.</source>
            <translation>把这一段移出批注。</translation>
        </message>
        <message>
            <source>Counts only in this document, by the beginning of its id.</source>
            <translation>只统计这篇文档（给出标识的开头）。</translation>
        </message>
        <message>
            <source>Lists only tags that no passage carries, nor one below them.</source>
            <translation>只列出自身和下级都没有用过的标签。</translation>
        </message>
        <message>
            <source>The tag that the options below change.</source>
            <translation>下面各选项要改动的标签。</translation>
        </message>
        <message>
            <source>Gives it another name.</source>
            <translation>改名。</translation>
        </message>
        <message>
            <source>Puts it below another tag; “/” is the top.</source>
            <translation>移到另一个标签之下；“/”是最上层。</translation>
        </message>
        <message>
            <source>Merges it into another tag, which gets its passages and the tags below it.</source>
            <translation>并入另一个标签，段落和下级标签一并归过去。</translation>
        </message>
        <message>
            <source>Makes a tag of this name beside it, for the passages of --annotation.</source>
            <translation>在旁边新建这个名称的标签，收纳 --annotation 给出的段落。</translation>
        </message>
        <message>
            <source>A passage for --split. May be given several times.</source>
            <translation>要拆分出去的段落，可多次给出。</translation>
        </message>
        <message>
            <source>Takes it away, with those below it; undo brings them back.</source>
            <translation>连同下级一起删除；可撤销。</translation>
        </message>
        <message>
            <source>Its colour, #rrggbb.</source>
            <translation>颜色，写作 #rrggbb。</translation>
        </message>
        <message>
            <source>What it means.</source>
            <translation>含义。</translation>
        </message>
        <message>
            <source>Another name that it is found by. May be given several times.</source>
            <translation>别名，可多次给出。</translation>
        </message>
        <message>
            <source>When it is to be used.</source>
            <translation>何时使用。</translation>
        </message>
        <message>
            <source>When it is not.</source>
            <translation>何时不用。</translation>
        </message>
        <message>
            <source>A passage that shows it.</source>
            <translation>示例段落。</translation>
        </message>
        <message>
            <source>Writes the codebook to FILE: REFI-QDA where it ends in .qdc, else CSV; “-” prints CSV.</source>
            <translation>把编码本写入 FILE：以 .qdc 结尾时为 REFI-QDA，否则为 CSV；“-”则打印 CSV。</translation>
        </message>
        <message>
            <source>With the mark at the beginning of a CSV that Excel needs for UTF-8.</source>
            <translation>CSV 开头加上 Excel 识别 UTF-8 所需的标记。</translation>
        </message>
        <message>
            <source>Takes the tags of a .qdc or CSV file in and prints how many were made, completed, and the same.</source>
            <translation>导入 .qdc 或 CSV 文件中的标签，打印新建、补全和不变的数目。</translation>
        </message>
        <message>
            <source>Only memos with these words.</source>
            <translation>只列出含有这些词的备忘。</translation>
        </message>
        <message>
            <source>Adds a memo on annotation:ID, document:ID, tag:PATH or library.</source>
            <translation>新增备忘，对象为 annotation:ID、document:ID、tag:PATH 或 library。</translation>
        </message>
        <message>
            <source>Changes the memo of this id.</source>
            <translation>修改这个标识的备忘。</translation>
        </message>
        <message>
            <source>The memo’s title.</source>
            <translation>备忘的标题。</translation>
        </message>
        <message>
            <source>The memo’s text, in Markdown.</source>
            <translation>备忘的正文，Markdown 格式。</translation>
        </message>
        <message>
            <source>Puts the memo of this id into the trash.</source>
            <translation>把这个标识的备忘移入回收站。</translation>
        </message>
        <message>
            <source>Only links that begin or end here.</source>
            <translation>只列出以此为起点或终点的关联。</translation>
        </message>
        <message>
            <source>Adds a link that begins at this annotation.</source>
            <translation>新增以这条批注为起点的关联。</translation>
        </message>
        <message>
            <source>Where it ends.</source>
            <translation>终点批注。</translation>
        </message>
        <message>
            <source>supports, contradicts, explains, repeats, or a word of your own.</source>
            <translation>supports（支持）、contradicts（矛盾）、explains（解释）、repeats（重复），或自拟的词。</translation>
        </message>
        <message>
            <source>A note on the link.</source>
            <translation>关联的说明。</translation>
        </message>
        <message>
            <source>Puts the link of this id into the trash.</source>
            <translation>把这个标识的关联移入回收站。</translation>
        </message>
        <message>
            <source>What to find, as told above.</source>
            <translation>查找条件，见上文。</translation>
        </message>
        <message>
            <source>reading (default), newest, changed or author.</source>
            <translation>reading（阅读顺序，默认）、newest（最新）、changed（最近修改）或 author（作者）。</translation>
        </message>
        <message>
            <source>Gives all that were found this tag. May be given several times.</source>
            <translation>给找到的全部批注加上此标签，可多次给出。</translation>
        </message>
        <message>
            <source>Takes this tag, and those below it, from all that were found. May be given several times.</source>
            <translation>从找到的全部批注去掉此标签及其下级，可多次给出。</translation>
        </message>
        <message>
            <source>Gives all that were found this colour.</source>
            <translation>给找到的全部批注换成此颜色。</translation>
        </message>
        <message>
            <source>Gives all that were found this style.</source>
            <translation>给找到的全部批注换成此样式。</translation>
        </message>
        <message>
            <source>Puts all that were found into the trash.</source>
            <translation>把找到的全部批注移入回收站。</translation>
        </message>
        <message>
            <source>Print what would change, and change nothing.</source>
            <translation>只列出将有的变化，不作更改。</translation>
        </message>
        <message>
            <source>The document, by the beginning of its id.</source>
            <translation>文档，写出标识的开头即可。</translation>
        </message>
        <message>
            <source>Codes every hit of these words.</source>
            <translation>为这些词的每处命中编码。</translation>
        </message>
        <message>
            <source>What is coded for a hit: hit (default), sentence or paragraph.</source>
            <translation>每处命中的编码范围：hit（命中处，默认）、sentence（句）或 paragraph（段）。</translation>
        </message>
        <message>
            <source>Codes every article (条) of a law.</source>
            <translation>为法规的每一条编码。</translation>
        </message>
        <message>
            <source>Codes every section whose title has these words.</source>
            <translation>为标题含有这些词的每一节编码。</translation>
        </message>
        <message>
            <source>A tag; made where there is none. May be given several times.</source>
            <translation>标签，没有则新建。可以给出多次。</translation>
        </message>
        <message>
            <source>The new version; “-” is standard input.</source>
            <translation>新版本；“-”为标准输入。</translation>
        </message>
        <message>
            <source>Only of this document, by the beginning of its id.</source>
            <translation>只限此文档，写出标识的开头即可。</translation>
        </message>
        <message>
            <source>The annotation of this id stands where it was found.</source>
            <translation>这个标识的批注所在位置无误。</translation>
        </message>
        <message>
            <source>The annotation of this id belongs to the passage of --quote.</source>
            <translation>这个标识的批注属于 --quote 给出的段落。</translation>
        </message>
        <message>
            <source>The passage, word for word.</source>
            <translation>要批注的原文，一字不差。</translation>
        </message>
        <message>
            <source>The annotation of this id is lost; it stays with its quote.</source>
            <translation>这个标识的批注已失位，连同引文保留。</translation>
        </message>
        <message>
            <source>Only this passage of the annotation, counted from 1.</source>
            <translation>只涉及该批注的这一段，从 1 数起。</translation>
        </message>
        <message>
            <source>What the passage is to read; may be empty.</source>
            <translation>改成的文字，可为空。</translation>
        </message>
        <message>
            <source>The other library’s file.</source>
            <translation>另一个文库的文件。</translation>
        </message>
        <message>
            <source>Whose name to put where there is none.</source>
            <translation>没有署名处填写的姓名。</translation>
        </message>
        <message>
            <source>Brings the thing of this id back.</source>
            <translation>恢复这个标识的条目。</translation>
        </message>
        <message>
            <source>Lists the backups: file, time.</source>
            <translation>列出备份：文件、时间。</translation>
        </message>
        <message>
            <source>Writes to FILE instead of the folder of backups, and the documents’ files into the folder of originals beside it.</source>
            <translation>写入 FILE 而不写入备份文件夹，文档的原始文件写入其旁边的原始文件夹。</translation>
        </message>
        <message>
            <source>The name that stands at what you make from now on.</source>
            <translation>此后所做内容的署名。</translation>
        </message>
        <message>
            <source>A backup, from the list of “backup --list” or elsewhere.</source>
            <translation>备份文件，来自“backup --list”或其他位置。</translation>
        </message>
        <message>
            <source>Files to add; “-” is standard input.</source>
            <translation>要加入的文件；“-”为标准输入。</translation>
        </message>
        <message>
            <source>Where the files come from, in your words.</source>
            <translation>文件的来源，自行填写。</translation>
        </message>
        <message>
            <source>Documents, by the beginning of their ids.</source>
            <translation>文档，写出标识的开头即可。</translation>
        </message>
        <message>
            <source>highlight (default) or underline.</source>
            <translation>highlight（高亮，默认）或 underline（下划线）。</translation>
        </message>
        <message>
            <source>yellow (default), green, blue, red, violet or orange.</source>
            <translation>yellow（黄，默认）、green（绿）、blue（蓝）、red（红）、violet（紫）或 orange（橙）。</translation>
        </message>
        <message>
            <source>A note in Markdown.</source>
            <translation>笔记，用 Markdown 书写。</translation>
        </message>
        <message>
            <source>Instead of the options above: read one JSON object a line with document, quote, prefix, suffix, style, color, tags (a list) and note, from FILE or, for “-”, standard input. Each is answered by one line once it is on disk: {"line":1,"id":"…"} or {"line":1,"error":"…","code":"…"}.</source>
            <translation>代替以上选项：从 FILE（“-”为标准输入）逐行读入 JSON 对象，含 document、quote、prefix、suffix、style、color、tags（列表）和 note。每行存盘后以一行作答：{"line":1,"id":"…"} 或 {"line":1,"error":"…","code":"…"}。</translation>
        </message>
        <message>
            <source>Corrects the line of this passage, given word for word.</source>
            <translation>更正这段原文所在的一行。</translation>
        </message>
        <message>
            <source>The line is a heading of this level, 1 the highest.</source>
            <translation>这一行是此级标题，1 级最高。</translation>
        </message>
        <message>
            <source>The line is text.</source>
            <translation>这一行是正文。</translation>
        </message>
        <message>
            <source>The line is the title of its article.</source>
            <translation>这一行是本篇的篇名。</translation>
        </message>
        <message>
            <source>The line stands beside the text: byline, dateline, caption, credit, editor, author-note, boilerplate, page-number, subtitle, kicker, contents, document-number, addressee, signature, date, attachment, copy-to, promulgation or source.</source>
            <translation>这一行在正文之外：byline、dateline、caption、credit、editor、author-note、boilerplate、page-number、subtitle、kicker、contents、document-number、addressee、signature、date、attachment、copy-to、promulgation 或 source。</translation>
        </message>
        <message>
            <source>The heading and those below it go one level up.</source>
            <translation>标题连同其下各级升一级。</translation>
        </message>
        <message>
            <source>The heading and those below it go one level down.</source>
            <translation>标题连同其下各级降一级。</translation>
        </message>
        <message>
            <source>The heading is one.</source>
            <translation>这确是标题。</translation>
        </message>
        <message>
            <source>The heading is none, but text.</source>
            <translation>这不是标题，是正文。</translation>
        </message>
        <message>
            <source>The line goes on the line before it.</source>
            <translation>这一行并入上一行。</translation>
        </message>
        <message>
            <source>The next line goes on this one.</source>
            <translation>下一行并入这一行。</translation>
        </message>
        <message>
            <source>A new line begins with the passage.</source>
            <translation>从这段原文起另起一行。</translation>
        </message>
        <message>
            <source>A new article begins with the line.</source>
            <translation>从这一行起另起一篇。</translation>
        </message>
        <message>
            <source>The line’s article goes on the one before it.</source>
            <translation>这一行所在的篇章并入上一篇。</translation>
        </message>
        <message>
            <source>The same for all lines like this one.</source>
            <translation>同样处理所有同类的行。</translation>
        </message>
        <message>
            <source>Lists the corrections: id, state (applied, nothing-to-do, doubtful, unfit), what, quote, reason.</source>
            <translation>列出更正：标识、状态（applied、nothing-to-do、doubtful、unfit）、内容、引文、原因。</translation>
        </message>
        <message>
            <source>Takes a correction back, by the beginning of its id, or “all”. May be given several times.</source>
            <translation>撤回更正，写出标识的开头即可；“all”为全部。可多次给出。</translation>
        </message>
        <message>
            <source>Instead of the options above: read one JSON object a line with document, quote, prefix, suffix, gesture (the name of an option above), level, role and similar, from FILE or, for “-”, standard input. Each is answered by one line once it is on disk: {"line":1,"made":["…"]} or {"line":1,"error":"…"}.</source>
            <translation>代替以上选项：从 FILE（“-”为标准输入）逐行读取 JSON 对象，含 document、quote、prefix、suffix、gesture（以上选项之名）、level、role 与 similar。每条写入磁盘后回答一行：{"line":1,"made":["…"]} 或 {"line":1,"error":"…"}。</translation>
        </message>
        <message>
            <source>Keeps the text as it came: at one repair, by its id, at those of a PASS, or at “all”. May be given several times.</source>
            <translation>保留原文：按编号指定一处修复，或给出某种修复（PASS），或“all”。可多次给出。</translation>
        </message>
        <message>
            <source>Makes repairs again that were switched off: one, those of a PASS, or “all”. May be given several times; holds against --off.</source>
            <translation>重新进行已关闭的修复：一处、某种修复（PASS）或“all”。可多次给出；优先于 --off。</translation>
        </message>
        <message>
            <source>text (default), json, markdown, html or dump.</source>
            <translation>text（默认）、json、markdown、html 或 dump。</translation>
        </message>
        <message>
            <source>Write to FILE instead of printing; “-” prints.</source>
            <translation>写入 FILE，不输出到屏幕；“-”为输出到屏幕。</translation>
        </message>
        <message>
            <source>Only with this tag or one below it.</source>
            <translation>只限此标签及其下级。</translation>
        </message>
        <message>
            <source>markdown.</source>
            <translation>markdown。</translation>
        </message>
        <message>
            <source>Adds documents and prints of each its id, title, and “added” or “known”. The same bytes are the same document, wherever the file lies.</source>
            <translation>加入文档，逐个输出标识、标题以及“added”（新加）或“known”（已有）。字节相同即为同一文档，不论文件放在哪里。</translation>
        </message>
        <message>
            <source>Lists the documents: id, title, number of annotations, file.</source>
            <translation>列出文档：标识、标题、批注数、文件。</translation>
        </message>
        <message>
            <source>Takes documents and their annotations out of the library; undo brings them back.</source>
            <translation>把文档连同批注移出文库；可用 undo 撤销。</translation>
        </message>
        <message>
            <source>Marks the one place of a quote and prints the annotation’s id once it is on disk.</source>
            <translation>在引文的唯一位置作批注，存盘后输出其标识。</translation>
        </message>
        <message>
            <source>Lists the passages of an annotation: number, position, quote; moves their ends, adds and takes away.</source>
            <translation>列出批注的各段：序号、位置、原文；移动两端，增减段落。</translation>
        </message>
        <message>
            <source>Prints a document’s outline (level, position, confidence, text, reason), or corrects it: the line of --set becomes what the other options say.</source>
            <translation>输出文档大纲（级别、位置、可信度、文字、理由），或加以更正：--set 所在的一行改为其他选项所定。</translation>
        </message>
        <message>
            <source>Lists what was repaired in a document, pass by pass (id, made, guessed or off, before, after, reason), or switches repairs off and on.</source>
            <translation>按种类列出文档的修复（编号，made、guessed 或 off，修复前，修复后，理由），或关闭、开启修复。</translation>
        </message>
        <message>
            <source>Prints a document as it stands in the library, with the reader’s corrections.</source>
            <translation>输出文库中的文档，含读者的更正。</translation>
        </message>
        <message>
            <source>Lists annotations: id, document, mark, tags, quote, note, place.</source>
            <translation>列出批注：标识、文档、标记、标签、引文、笔记、位置。</translation>
        </message>
        <message>
            <source>Lists the tags and how many annotations carry each; changes, exports and imports the codebook.</source>
            <translation>列出标签及各自的批注数；修改、导出、导入编码本。</translation>
        </message>
        <message>
            <source>Lists memos: id, what they are about, title, text; adds, changes and removes them.</source>
            <translation>列出备忘：标识、对象、标题、正文；新增、修改、删除备忘。</translation>
        </message>
        <message>
            <source>Lists links between passages: id, from, type, to, note; adds and removes them.</source>
            <translation>列出段落间的关联：标识、起点、类型、终点、说明；新增、删除关联。</translation>
        </message>
        <message>
            <source>Finds annotations by any mix of conditions, and changes all that were found as one change.</source>
            <translation>按任意条件组合查找批注，并可一次性修改全部结果。</translation>
        </message>
        <message>
            <source>Codes passages by rule as one change and prints them: id, quote. What is coded so already is left out.</source>
            <translation>按规则一次性编码并打印：标识、引文。已经这样编码的略去。</translation>
        </message>
        <message>
            <source>Gives a document a new version and prints which annotations were kept, are doubtful, and were lost.</source>
            <translation>为文档换上新版本，打印哪些批注保留、存疑、失位。</translation>
        </message>
        <message>
            <source>Lists annotations that are doubtful or lost: id, state, quote, the words found; decides on them.</source>
            <translation>列出存疑或失位的批注：标识、状态、引文、找到的文字；并逐条裁定。</translation>
        </message>
        <message>
            <source>Fixes words of a document’s text, and prints the line as it reads then; annotations stay where they are, the original is kept.</source>
            <translation>改正文档原文中的文字，并显示改后的这一行；批注位置不变，原文保留。</translation>
        </message>
        <message>
            <source>Takes another library’s documents, tags, annotations, memos and links in. Twice adds nothing.</source>
            <translation>并入另一个文库的文档、标签、批注、备忘和关联；重复并入不会增加内容。</translation>
        </message>
        <message>
            <source>Lists what was removed in the last 90 days: id, kind, title, time; brings it back.</source>
            <translation>列出 90 天内删除的内容：标识、种类、标题、时间；并可恢复。</translation>
        </message>
        <message>
            <source>Lists who changed an annotation, when and how.</source>
            <translation>列出批注何时由何人作了何种改动。</translation>
        </message>
        <message>
            <source>Copies the library, opens the copy and checks it.</source>
            <translation>备份文库，并打开备份检查。</translation>
        </message>
        <message>
            <source>Makes the library what it was in a backup; the present state is put by as a backup first.</source>
            <translation>把文库恢复成备份时的样子；会先备份当前状态。</translation>
        </message>
        <message>
            <source>Prints, or sets, the name that stands at new annotations.</source>
            <translation>打印或设定新批注的署名。</translation>
        </message>
        <message>
            <source>Writes the notes, grouped by article and section.</source>
            <translation>导出笔记，按文章和章节编排。</translation>
        </message>
        <message>
            <source>Checks database, originals, anchors and journal; says what is wrong and returns 1.</source>
            <translation>检查数据库、原件、锚点和日志；有误则说明并返回 1。</translation>
        </message>
        <message>
            <source>Takes the last change back.</source>
            <translation>撤销上一次改动。</translation>
        </message>
        <message>
            <source>Makes the change again that was taken back last.</source>
            <translation>重做上次撤销的改动。</translation>
        </message>
        <message>
            <source>Usage: zhupi-cli library [--db FILE] [--json] COMMAND …</source>
            <translation>用法：zhupi-cli library [--db FILE] [--json] 命令 …</translation>
        </message>
        <message>
            <source>--db FILE is the library, made where there is none (default: %1). --json prints JSON.
--wait SECONDS is how long to wait for another program that writes (default: %2).
Exit code: 0 done, 1 something could not be done (standard error says what), 2 wrong usage.
“zhupi-cli library COMMAND --help” tells about one of them.</source>
            <translation>--db FILE 指定文库，没有则新建（默认：%1）。--json 输出 JSON。
--wait SECONDS 是另一程序正在写入时等待的秒数（默认：%2）。
退出码：0 已完成；1 有事未能完成（见标准错误输出）；2 用法有误。
“zhupi-cli library 命令 --help”说明其中一个命令。</translation>
        </message>
        <message>
            <source>The library; made where there is none.</source>
            <translation>文库，没有则新建。</translation>
        </message>
        <message>
            <source>How long to wait while another program writes; 0: not at all.</source>
            <translation>另一程序正在写入时等待多少秒；0 为不等待。</translation>
        </message>
        <message>
            <source>Print JSON.</source>
            <translation>输出 JSON。</translation>
        </message>
        <message>
            <source>Show this help.</source>
            <translation>显示本帮助。</translation>
        </message>
        <message>
            <source>“%1” is one argument too many.</source>
            <translation>多了一个参数“%1”。</translation>
        </message>
        <message>
            <source>Nothing was named.</source>
            <translation>没有指明对象。</translation>
        </message>
        <message>
            <source>--db needs a file.</source>
            <translation>--db 需要一个文件。</translation>
        </message>
        <message>
            <source>--wait needs a number of seconds.</source>
            <translation>--wait 需要一个秒数。</translation>
        </message>
        <message>
            <source>There is no library here.</source>
            <translation>此处没有文库。</translation>
        </message>
        <message>
            <source>There was no library here; this one is new and empty.</source>
            <translation>此处原来没有文库，现已新建一个空文库。</translation>
        </message>
        <message>
            <source>No command was given.</source>
            <translation>没有给出命令。</translation>
        </message>
        <message>
            <source>“%1” is not a command.</source>
            <translation>没有“%1”这个命令。</translation>
        </message>
        <message>
            <source>The library has no document “%1”.</source>
            <translation>文库中没有文档“%1”。</translation>
        </message>
        <message>
            <source>%1 documents have ids that begin with “%2”.</source>
            <translation>有 %1 个文档的标识以“%2”开头。</translation>
        </message>
        <message>
            <source>The passage lies in several lines.</source>
            <translation>这段文字跨越多行。</translation>
        </message>
        <message>
            <source>--document, --quote and --text are needed.</source>
            <translation>需要 --document、--quote 和 --text。</translation>
        </message>
        <message>
            <source>“%1” is not a unit: hit, sentence or paragraph.</source>
            <translation>“%1”不是编码范围：应为 hit、sentence 或 paragraph。</translation>
        </message>
        <message>
            <source>Say what is to be coded: --search, --articles or --section.</source>
            <translation>请说明要对什么编码：--search、--articles 或 --section。</translation>
        </message>
        <message>
            <source>--document is needed.</source>
            <translation>需要 --document。</translation>
        </message>
        <message>
            <source>“%1” is not an order: reading, newest, changed or author.</source>
            <translation>“%1”不是排序方式：应为 reading、newest、changed 或 author。</translation>
        </message>
        <message>
            <source>Say which annotations are to be changed: give a query.</source>
            <translation>请给出查询条件，指明要更改哪些批注。</translation>
        </message>
        <message>
            <source>The library is whole.</source>
            <translation>文库完好。</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>没有可撤销的改动。</translation>
        </message>
        <message>
            <source>There is nothing to redo.</source>
            <translation>没有可重做的改动。</translation>
        </message>
        <message>
            <source>There is no tag “%1”.</source>
            <translation>没有标签“%1”。</translation>
        </message>
        <message>
            <source>“%1” is none of library, annotation:ID, document:ID and tag:PATH.</source>
            <translation>“%1”不是 library、annotation:ID、document:ID 或 tag:PATH。</translation>
        </message>
        <message>
            <source>“%1” is not a format: markdown.</source>
            <translation>“%1”不是格式：应为 markdown。</translation>
        </message>
        <message>
            <source>Corrections: %1, doubtful: %2, not fitting: %3.</source>
            <translation>更正 %1 条，存疑 %2 条，不再适用 %3 条。</translation>
        </message>
        <message>
            <source>Say what the line is with one of: --%1.</source>
            <translation>请用以下选项之一说明这一行是什么：--%1。</translation>
        </message>
        <message>
            <source>“%1” is not a level from 1 to %2.</source>
            <translation>“%1”不是 1 至 %2 的级别。</translation>
        </message>
        <message>
            <source>The document has no correction “%1”.</source>
            <translation>文档没有更正“%1”。</translation>
        </message>
        <message>
            <source>%1 corrections have ids that begin with “%2”.</source>
            <translation>有 %1 条更正的标识以“%2”开头。</translation>
        </message>
        <message>
            <source>The line is not a JSON object.</source>
            <translation>这一行不是 JSON 对象。</translation>
        </message>
        <message>
            <source>--set, --remove, --corrections and --batch do not go together.</source>
            <translation>--set、--remove、--corrections 与 --batch 不能同时使用。</translation>
        </message>
        <message>
            <source>--%1 goes with --set alone.</source>
            <translation>--%1 只能与 --set 同用。</translation>
        </message>
        <message>
            <source>“%1” is no distance: a number and c, w or s, as in 2w or -1s.</source>
            <translation>“%1”不是距离：应为数字加 c、w 或 s，如 2w、-1s。</translation>
        </message>
        <message>
            <source>“%1” is none of sentence, paragraph, section.</source>
            <translation>“%1”不是 sentence、paragraph、section 之一。</translation>
        </message>
        <message>
            <source>A passage of this annotation is lost: give it a place first (review --place).</source>
            <translation>这条批注有段落失位：请先为它指定位置（review --place）。</translation>
        </message>
        <message>
            <source>--annotation is needed.</source>
            <translation>需要 --annotation。</translation>
        </message>
        <message>
            <source>“%1” is not a format: text, json, markdown, html or dump.</source>
            <translation>“%1”不是格式，可用：text、json、markdown、html、dump。</translation>
        </message>
        <message>
            <source>“%1” is neither “all” nor a pass nor the id of a repair.</source>
            <translation>“%1”不是“all”，也不是修复种类或修复的编号。</translation>
        </message>
        <message>
            <source>“%1” cannot be switched off.</source>
            <translation>“%1”不能关闭。</translation>
        </message>
        <message>
            <source>The document has no repair “%1”.</source>
            <translation>文档中没有修复“%1”。</translation>
        </message>
        <message>
            <source>Name one file.</source>
            <translation>请给出一个文件。</translation>
        </message>
        <message>
            <source>The trash has no “%1”.</source>
            <translation>回收站里没有“%1”。</translation>
        </message>
        <message>
            <source>Name the annotation with --annotation.</source>
            <translation>请用 --annotation 指明批注。</translation>
        </message>
        <message>
            <source>The annotation has passages 1 to %1.</source>
            <translation>该批注有第 1 至 %1 段。</translation>
        </message>
        <message>
            <source>The annotation has %1 passages: name one with --passage.</source>
            <translation>该批注有 %1 段：请用 --passage 指明一段。</translation>
        </message>
        <message>
            <source>Name the document that the file is a version of with --document.</source>
            <translation>请用 --document 指明这个文件是哪份文档的新版本。</translation>
        </message>
        <message>
            <source>read documents and print their structure</source>
            <translation>读取文档，输出其结构</translation>
        </message>
        <message>
            <source>keep, annotate and export documents</source>
            <translation>保存、批注和导出文档</translation>
        </message>
        <message>
            <source>Usage: zhupi-cli COMMAND …</source>
            <translation>用法：zhupi-cli 命令 …</translation>
        </message>
        <message>
            <source>“zhupi-cli COMMAND --help” tells about one of them.</source>
            <translation>“zhupi-cli 命令 --help”说明其中一个命令。</translation>
        </message>
        <message>
            <source>--%1 says nothing without %2.</source>
            <translation>--%1 须与 %2 同用。</translation>
        </message>
        <message>
            <source>One change at a time: %1 or %2.</source>
            <translation>一次只能做一项更改：%1 或 %2。</translation>
        </message>
        <message>
            <source>The folder cannot be made. Choose another with --output.</source>
            <translation>无法创建文件夹。请用 --output 另选一个。</translation>
        </message>
        <message>
            <source>Reads documents, repairs them and prints their articles, headings and paragraphs.
Exit code: 0 every file was read, 1 one could not be (the others are still done), 2 wrong usage.</source>
            <translation>读取文档，修复损坏，输出文章、标题与段落。
退出码：0 全部读取成功；1 有文件无法读取（其余照常处理）；2 用法有误。</translation>
        </message>
        <message>
            <source>Files to read; “-” is standard input.</source>
            <translation>要读取的文件；“-”表示标准输入。</translation>
        </message>
        <message>
            <source>json, jsonl, text, markdown, html or dump.</source>
            <translation>json、jsonl、text、markdown、html 或 dump。</translation>
        </message>
        <message>
            <source>Read the files in this encoding instead of finding it.</source>
            <translation>按此编码读取，不再自动判断。</translation>
        </message>
        <message>
            <source>Run no repair pass.</source>
            <translation>不做任何修复。</translation>
        </message>
        <message>
            <source>Leave these repair passes out, separated by commas.</source>
            <translation>跳过这些修复步骤，用逗号分隔。</translation>
        </message>
        <message>
            <source>Write each result to DIR/NAME.json (.txt, .md, .html) instead of printing it.</source>
            <translation>把各个结果写入 DIR/NAME.json（.txt、.md、.html），不再打印。</translation>
        </message>
        <message>
            <source>With --format dump: stop after importer, repair or structure.</source>
            <translation>与 --format dump 合用：到 importer、repair 或 structure 为止。</translation>
        </message>
        <message>
            <source>With --format dump: give the reason for each decision.</source>
            <translation>与 --format dump 合用：给出每个判断的理由。</translation>
        </message>
        <message>
            <source>“%1” is not a format: json, jsonl, text, markdown, html or dump.</source>
            <translation>没有“%1”这种格式；可用 json、jsonl、text、markdown、html 或 dump。</translation>
        </message>
        <message>
            <source>“%1” is not a stage: importer, repair or structure.</source>
            <translation>没有“%1”这个阶段；可用 importer、repair 或 structure。</translation>
        </message>
        <message>
            <source>--stage goes with --format dump.</source>
            <translation>--stage 须与 --format dump 合用。</translation>
        </message>
        <message>
            <source>“%1” is not a repair pass.</source>
            <translation>没有“%1”这个修复步骤。</translation>
        </message>
        <message>
            <source>No file was named.</source>
            <translation>没有指定文件。</translation>
        </message>
        <message>
            <source>Repair passes: %1</source>
            <translation>修复步骤：%1</translation>
        </message>
        <message>
            <source>The annotation has no passage %1.</source>
            <translation>这条批注没有第 %1 段。</translation>
        </message>
        <message>
            <source>It is the annotation’s only passage.</source>
            <translation>这条批注只有这一段。</translation>
        </message>
        <message>
            <source>“%1” cannot be written: %2</source>
            <translation>无法写入“%1”：%2</translation>
        </message>
        <message>
            <source>Another file of this call is already written to “%1”.</source>
            <translation>本次调用已有另一个文件写入“%1”。</translation>
        </message>
        <message>
            <source>Another program is writing. Waiting, %1 s at most…</source>
            <translation>另一程序正在写入，等待中，最多 %1 秒……</translation>
        </message>
    </context>
    <context>
        <name>app::controllers</name>
        <message>
            <source>“%1” is left out: %2</source>
            <translation>未导出“%1”：%2</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>No library is open, so nothing can be stored. Open a library first.</source>
            <translation>没有打开文库，内容无法保存。先打开一个文库。</translation>
        </message>
        <message>
            <source>There is no library to read it from.</source>
            <translation>没有打开文库，无法从中读取。</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
    </context>
    <context>
        <name>app::controllers::CodebookController</name>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>New tag</source>
            <translation>新建标签</translation>
        </message>
        <message>
            <source>New tag below “%1”</source>
            <translation>在“%1”下新建标签</translation>
        </message>
        <message>
            <source>Name, or A/B for a tag B below A:</source>
            <translation>名称；写成 A/B 表示 A 下的标签 B：</translation>
        </message>
        <message>
            <source>No passage carries %1; the name becomes another name of “%2”.</source>
            <translation>没有段落带 %1；合并后该名称成为“%2”的别名。</translation>
        </message>
        <message>
            <source>1 passage goes from %1 to “%2”.</source>
            <translation>1 处段落将从 %1 改归“%2”。</translation>
        </message>
        <message>
            <source>%1 passages go from %2 to “%3”.</source>
            <translation>%1 处段落将从 %2 改归“%3”。</translation>
        </message>
        <message>
            <source>%1 The tags below go along.</source>
            <translation>%1下级标签一并移入。</translation>
        </message>
        <message>
            <source>Merge tags</source>
            <translation>合并标签</translation>
        </message>
        <message>
            <source>Merge %1 into:</source>
            <translation>将 %1 并入：</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>%1 merged into “%2”. Passages moved: %3.</source>
            <translation>%1 已并入“%2”，移动段落 %3 处。</translation>
        </message>
        <message>
            <source>The tag was removed meanwhile. Its words can be copied from here; undo or the trash brings it back.</source>
            <translation>此标签已被删除。文字可从这里复制；撤销或从回收站恢复可找回标签。</translation>
        </message>
        <message>
            <source>Deleted: %1. No passage carried it.</source>
            <translation>已删除 %1，没有段落带它。</translation>
        </message>
        <message>
            <source>Deleted: %1. 1 passage lost it.</source>
            <translation>已删除 %1，1 处段落不再带它。</translation>
        </message>
        <message>
            <source>Deleted: %1. %2 passages lost it.</source>
            <translation>已删除 %1，%2 处段落不再带它。</translation>
        </message>
        <message>
            <source>There is no tag to export yet.</source>
            <translation>还没有可导出的标签。</translation>
        </message>
        <message>
            <source>Export codebook</source>
            <translation>导出编码本</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>表格 (*.csv)</translation>
        </message>
        <message>
            <source>REFI-QDA codebooks (*.qdc)</source>
            <translation>REFI-QDA 编码本 (*.qdc)</translation>
        </message>
        <message>
            <source>Codebook</source>
            <translation>编码本</translation>
        </message>
        <message>
            <source>The codebook is in “%1”. Tags: %2.</source>
            <translation>编码本已存入“%1”，共 %2 个标签。</translation>
        </message>
        <message>
            <source>Import codebook</source>
            <translation>导入编码本</translation>
        </message>
        <message>
            <source>Codebooks (*.csv *.qdc);;All files (*)</source>
            <translation>编码本 (*.csv *.qdc);;所有文件 (*)</translation>
        </message>
        <message>
            <source>The codebook “%1” was not imported. %2 Nothing was changed.</source>
            <translation>编码本“%1”没有导入。%2文库未作改动。</translation>
        </message>
        <message>
            <source>“%1” is imported. New tags: %2; completed: %3; the same already: %4.</source>
            <translation>“%1”已导入：新标签 %2 个，补全 %3 个，原已相同 %4 个。</translation>
        </message>
    </context>
    <context>
        <name>app::controllers::Colleagues</name>
        <message>
            <source>New documents: %1</source>
            <translation>新文档：%1</translation>
        </message>
        <message>
            <source>Documents that are here already: %1</source>
            <translation>已有的文档：%1</translation>
        </message>
        <message>
            <source>Annotations: %1</source>
            <translation>批注：%1</translation>
        </message>
        <message>
            <source>Annotations that came before: %1</source>
            <translation>此前已合并的批注：%1</translation>
        </message>
        <message>
            <source>New tags: %1</source>
            <translation>新标签：%1</translation>
        </message>
        <message>
            <source>Memos: %1</source>
            <translation>备忘：%1</translation>
        </message>
        <message>
            <source>Links: %1</source>
            <translation>关联：%1</translation>
        </message>
        <message>
            <source>Passages to review: %1</source>
            <translation>待核对的段落：%1</translation>
        </message>
        <message>
            <source>Your annotations carry no name yet. One is of use when colleagues join in.</source>
            <translation>批注尚未署名。与同事协作时，署名便于区分。</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>The name that stands at your annotations, memos and links from now on:</source>
            <translation>今后的批注、备忘和关联署以此名：</translation>
        </message>
        <message>
            <source>Merge another library</source>
            <translation>合并同事的文库</translation>
        </message>
        <message>
            <source>Libraries (*.db);;All files (*)</source>
            <translation>文库 (*.db);;所有文件 (*)</translation>
        </message>
        <message>
            <source>“%1” was not taken in. %2</source>
            <translation>“%1”未合并。%2</translation>
        </message>
        <message>
            <source>“%1” has nothing that is not here already.</source>
            <translation>“%1”中没有此处尚无的内容。</translation>
        </message>
        <message>
            <source>From “%1” would come:</source>
            <translation>将从“%1”合并：</translation>
        </message>
        <message>
            <source>Take in</source>
            <translation>合并</translation>
        </message>
        <message>
            <source>“%1” is taken in. %2</source>
            <translation>“%1”已合并。%2</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
    </context>
    <context>
        <name>app::controllers::FileController</name>
        <message>
            <source>These are %1 files. Each is opened in a tab of its own and taken into the library.</source>
            <translation>共有 %1 个文件，每个都会在单独的标签页打开，并收入文库。</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Open all %1</source>
            <translation>全部打开（%1 个）</translation>
        </message>
        <message>
            <source>In the folder “%1” there are no texts or web pages that can be read.</source>
            <translation>文件夹“%1”中没有可读的文本或网页。</translation>
        </message>
        <message>
            <source>“%1” is not a link of this program.</source>
            <translation>“%1”不是本程序的链接。</translation>
        </message>
        <message>
            <source>Texts and web pages (*.txt *.text *.md *.html *.htm *.xhtml);;All files (*)</source>
            <translation>文本和网页 (*.txt *.text *.md *.html *.htm *.xhtml);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Pasted text</source>
            <translation>粘贴的文本</translation>
        </message>
        <message>
            <source>Sample of the program</source>
            <translation>程序自带示例</translation>
        </message>
        <message>
            <source>This file had another text when it was annotated (%1). Its annotations can be taken along to this one.</source>
            <translation>此文件批注时（%1 条）是另一篇文本，可以把原有批注带到这一篇中。</translation>
        </message>
        <message>
            <source>Open new version of “%1”</source>
            <translation>打开“%1”的新版本</translation>
        </message>
        <message>
            <source>The file has the same content as before.</source>
            <translation>文件内容与之前相同。</translation>
        </message>
        <message>
            <source>Annotations that stand where they did: %1.</source>
            <translation>批注都在原处：%1 条。</translation>
        </message>
        <message>
            <source>Annotations that stand where they did: %1; to review: %2; not found: %3.</source>
            <translation>仍在原处的批注 %1 条，待复核 %2 条，未找到 %3 条。</translation>
        </message>
        <message>
            <source>Nothing yet</source>
            <translation>还没有</translation>
        </message>
    </context>
    <context>
        <name>app::controllers::GoController</name>
        <message>
            <source>The annotation of this link is not there any more.</source>
            <translation>链接所指的批注已经不在了。</translation>
        </message>
    </context>
    <context>
        <name>app::controllers::JournalController</name>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Undo %1</source>
            <translation>撤销%1(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>重做(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation>重做%1(&amp;R)</translation>
        </message>
        <message>
            <source>Undone: %1.</source>
            <translation>已撤销：%1。</translation>
        </message>
        <message>
            <source>Redone: %1.</source>
            <translation>已重做：%1。</translation>
        </message>
    </context>
    <context>
        <name>app::controllers::LinkController</name>
        <message>
            <source>A link begins at “%1”. Go to another passage, in this document or another one, select it or put the caret into it, and press L.</source>
            <translation>关联从“%1”开始。转到另一段（可在其他文档中），选中它或把光标置于其中，再按 L。</translation>
        </message>
        <message>
            <source>The link begins here. Go to another passage for its end.</source>
            <translation>这里是关联的起点，请转到另一段作为终点。</translation>
        </message>
        <message>
            <source>“%1” %2 “%3”.</source>
            <comment>passage, type of link, passage</comment>
            <translation>已关联（%2）：“%1” → “%3”。</translation>
        </message>
        <message>
            <source>Links of “%1”:</source>
            <translation>“%1”的关联：</translation>
        </message>
        <message>
            <source>Follow a link</source>
            <translation>沿关联跳转</translation>
        </message>
        <message>
            <source>Follow</source>
            <translation>跳转</translation>
        </message>
        <message>
            <source>Remove a link</source>
            <translation>移除关联</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>The link is removed.</source>
            <translation>关联已移除。</translation>
        </message>
    </context>
    <context>
        <name>app::controllers::RetrievalController</name>
        <message>
            <source>Annotations deleted: %1.</source>
            <translation>已删除 %1 条批注。</translation>
        </message>
        <message>
            <source>Annotations changed: %1.</source>
            <translation>已更改 %1 条批注。</translation>
        </message>
    </context>
    <context>
        <name>app::controllers::RollingBackups</name>
        <message>
            <source>The library was not backed up. %1</source>
            <translation>文库未能备份。%1</translation>
        </message>
        <message>
            <source>The library lies on a network drive (%1, in “%2”), where a broken connection or a second computer can damage it. Keep it on this computer, and save copies there instead.</source>
            <translation>文库位于网络驱动器上（%1，“%2”），断线或另一台电脑同时写入都可能损坏它。请把文库放在本机，只在那里存放副本。</translation>
        </message>
        <message>
            <source>The library lies in a folder that %1 synchronises (“%2”), where a half-copied file or a second computer can damage it. Keep it in a folder of its own, and save copies there instead.</source>
            <translation>文库位于由“%1”同步的文件夹中（“%2”），文件只同步了一半或另一台电脑同时写入都可能损坏它。请把文库放在单独的文件夹，只在那里存放副本。</translation>
        </message>
    </context>
    <context>
        <name>app::controllers::RuleController</name>
        <message>
            <source>Passages annotated: %1.</source>
            <translation>已批注 %1 段。</translation>
        </message>
    </context>
    <context>
        <name>app::controllers::StructureController</name>
        <message>
            <source>The document is not open any more.</source>
            <translation>文档已关闭。</translation>
        </message>
    </context>
    <context>
        <name>app::controllers::Workspace</name>
        <message>
            <source>“%1” is an earlier version of this document. The present one is shown.</source>
            <translation>“%1”是此文档的旧版本。现在显示的是当前版本。</translation>
        </message>
        <message>
            <source>“%1” is not in the library any more.</source>
            <translation>“%1”已不在文库中。</translation>
        </message>
        <message>
            <source>Another program is writing to the library. What you change waits, and is stored as soon as it can.</source>
            <translation>另一个程序正在写入文库。你的更改会排队等候，一有机会就保存。</translation>
        </message>
        <message>
            <source>What you changed still waits to be stored. %1</source>
            <translation>您的更改仍在等待保存。%1</translation>
        </message>
        <message>
            <source>A change that waited (%1) was not stored. %2</source>
            <translation>等待中的一处更改（%1）未能保存。%2</translation>
        </message>
        <message>
            <source>What waits (%1) is stored when the library is opened the next time.</source>
            <translation>等待中的更改（%1 处）将在下次打开文库时保存。</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs</name>
        <message>
            <source>Discard changes?</source>
            <translation>放弃改动？</translation>
        </message>
        <message>
            <source>What was typed here is not saved.</source>
            <translation>此处输入的内容尚未保存。</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Go on writing</source>
            <translation>继续编辑</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::AnnotationHistoryDialog</name>
        <message>
            <source>History of the annotation</source>
            <translation>批注的历史</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Before and after</source>
            <translation>更改前后</translation>
        </message>
        <message>
            <source>Changes, newest first</source>
            <translation>更改，新的在前</translation>
        </message>
        <message>
            <source>The library knows of no change of it.</source>
            <translation>文库中没有它的更改记录。</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::BackupsDialog</name>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>Annotations</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Backups, newest first</source>
            <translation>备份，新的在前</translation>
        </message>
        <message>
            <source>There is no backup yet.

The library is copied by itself: every hour for a day, every day for a month. Each copy is opened and checked.</source>
            <translation>还没有备份。

文库会自动备份：一天之内每小时一份，一个月之内每天一份。每份都会打开检查。</translation>
        </message>
        <message>
            <source>&amp;Go back to this</source>
            <translation>回到这一份(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Back up now</source>
            <translation>立即备份(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Save a copy…</source>
            <translation>另存副本(&amp;S)…</translation>
        </message>
        <message>
            <source>on demand, or before going back</source>
            <translation>手动，或恢复之前</translation>
        </message>
        <message>
            <source>by itself</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>已损坏</translation>
        </message>
        <message>
            <source>This backup is damaged: it cannot be gone back to. Choose another one.</source>
            <translation>这份备份已损坏，不能回到它。请另选一份。</translation>
        </message>
        <message>
            <source>The present state is kept as a backup before going back. The copies lie in “%1”.</source>
            <translation>恢复之前会先备份当前状态。备份存放在“%1”。</translation>
        </message>
        <message>
            <source>Going back…</source>
            <translation>正在恢复…</translation>
        </message>
        <message>
            <source>The library is as it was then. What it was before is the newest backup.</source>
            <translation>文库已恢复到当时的状态。恢复前的状态是最新的一份备份。</translation>
        </message>
        <message>
            <source>Copying and checking…</source>
            <translation>正在备份并检查…</translation>
        </message>
        <message>
            <source>The copy is made and was checked. It is kept for a month.</source>
            <translation>备份已完成并通过检查，保留一个月。</translation>
        </message>
        <message>
            <source>Save a copy of the library</source>
            <translation>另存文库副本</translation>
        </message>
        <message>
            <source>Libraries (*.db)</source>
            <translation>文库 (*.db)</translation>
        </message>
        <message>
            <source>The copy is in “%1” and was checked. The documents’ own files are in the folder “%2” beside it: take both along.</source>
            <translation>副本在“%1”，已通过检查。文档的原始文件在旁边的文件夹“%2”中，两者须一并带走。</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::BulkDialog</name>
        <message>
            <source>no tag</source>
            <translation>无标签</translation>
        </message>
        <message>
            <source>Change annotations</source>
            <translation>更改批注</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>将要更改的批注</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>要做什么</translation>
        </message>
        <message>
            <source>Tag to take away</source>
            <translation>要去掉的标签</translation>
        </message>
        <message>
            <source>Tag to add</source>
            <translation>要添加的标签</translation>
        </message>
        <message>
            <source>Tag, or A/B for a tag below A</source>
            <translation>标签；写成 A/B 表示 A 下的标签 B</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>样式</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>添加标签</translation>
        </message>
        <message>
            <source>Take a tag away</source>
            <translation>去掉标签</translation>
        </message>
        <message>
            <source>Replace a tag</source>
            <translation>替换标签</translation>
        </message>
        <message>
            <source>Change the colour</source>
            <translation>更改颜色</translation>
        </message>
        <message>
            <source>Change the look</source>
            <translation>更改样式</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>is deleted</source>
            <translation>将被删除</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>%1 of %2 annotations</source>
            <translation>%2 条批注中的 %1 条</translation>
        </message>
        <message>
            <source>Name the tag: what would change is listed here first.</source>
            <translation>输入标签，将要更改的内容先列于此。</translation>
        </message>
        <message>
            <source>All of these annotations are so already.</source>
            <translation>这些批注已是如此。</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::ChangeDelegate</name>
        <message>
            <source>stays</source>
            <translation>不变</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::CommandPalette</name>
        <message>
            <source>No command fits.</source>
            <translation>没有符合的命令。</translation>
        </message>
        <message>
            <source>Command palette</source>
            <translation>命令面板</translation>
        </message>
        <message>
            <source>Type a command</source>
            <translation>输入命令，可用拼音</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>命令列表</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::EncodingDialog</name>
        <message>
            <source>Which encoding?</source>
            <translation>选择编码</translation>
        </message>
        <message>
            <source>Reopen with encoding</source>
            <translation>换编码重新打开</translation>
        </message>
        <message>
            <source>“%1” can be &amp;read in more than one encoding. The first reading is the likeliest; choose the one that makes sense:</source>
            <translation>“%1”有几种编码都读得通(&amp;R)。第一种最有可能，请选择读来通顺的一种：</translation>
        </message>
        <message>
            <source>&amp;Readings of “%1”, the likeliest first:</source>
            <translation>“%1”的几种读法，可能性大的在前(&amp;R)：</translation>
        </message>
        <message>
            <source>Encodings</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Decide later</source>
            <translation>以后再定</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Use this encoding</source>
            <translation>使用此编码</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source> (present)</source>
            <translation>（现用）</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::ExportDialog</name>
        <message>
            <source>&amp;This document</source>
            <translation>本文档(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;All documents</source>
            <translation>全部文档(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Link each quote to its passage</source>
            <translation>引文链接回原文(&amp;L)</translation>
        </message>
        <message>
            <source>Name c&amp;olours and styles</source>
            <translation>注明颜色与样式(&amp;O)</translation>
        </message>
        <message>
            <source>Export notes</source>
            <translation>导出笔记</translation>
        </message>
        <message>
            <source>Preview of the notes</source>
            <translation>笔记预览</translation>
        </message>
        <message>
            <source>There are no notes to export.</source>
            <translation>没有可导出的笔记。</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Save as…</source>
            <translation>另存为(&amp;S)…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Gathering notes…</source>
            <translation>正在汇集笔记…</translation>
        </message>
        <message>
            <source>Annotations: %1; the preview shows the beginning</source>
            <translation>批注 %1 条，预览只显示开头</translation>
        </message>
        <message>
            <source>Annotations: %1</source>
            <translation>批注 %1 条</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>The notes are in “%1”.</source>
            <translation>笔记已存入“%1”。</translation>
        </message>
        <message>
            <source>Copied to the clipboard</source>
            <translation>已复制到剪贴板</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::HistoryDialog</name>
        <message>
            <source>yellow</source>
            <translation>黄色</translation>
        </message>
        <message>
            <source>green</source>
            <translation>绿色</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>蓝色</translation>
        </message>
        <message>
            <source>red</source>
            <translation>红色</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>紫色</translation>
        </message>
        <message>
            <source>orange</source>
            <translation>橙色</translation>
        </message>
        <message>
            <source>highlight</source>
            <translation>高亮</translation>
        </message>
        <message>
            <source>underline</source>
            <translation>下划线</translation>
        </message>
        <message>
            <source>%1 (undone)</source>
            <translation>%1（已撤销）</translation>
        </message>
        <message>
            <source>%1 and others</source>
            <comment>first of several passages or tags</comment>
            <translation>%1等</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <comment>before → after</comment>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>tag “%1” added</source>
            <translation>加上标签“%1”</translation>
        </message>
        <message>
            <source>tag “%1” taken off</source>
            <translation>取下标签“%1”</translation>
        </message>
        <message>
            <source>; </source>
            <comment>between changes</comment>
            <translation>；</translation>
        </message>
        <message>
            <source>History of the library</source>
            <translation>文库历史</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>署名</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>About</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>Changes, newest first</source>
            <translation>更改，新的在前</translation>
        </message>
        <message>
            <source>Nothing was changed yet.

Every change stands here, and the way back to before it.</source>
            <translation>尚无更改。

每次更改都会列在这里，并可由此回退。</translation>
        </message>
        <message>
            <source>&amp;Undo back to here</source>
            <translation>撤销到此处(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Redo up to here</source>
            <translation>重做到此处(&amp;R)</translation>
        </message>
        <message>
            <source>The trash was emptied after this change: undo does not reach it any more.</source>
            <translation>此更改之后清空过回收站，已无法撤销。</translation>
        </message>
        <message>
            <source>This is the last change that is in effect.</source>
            <translation>这是当前生效的最后一次更改。</translation>
        </message>
        <message>
            <source>All changes after this one are taken back, and can be made again.</source>
            <translation>撤销此后的全部更改，仍可重做。</translation>
        </message>
        <message>
            <source>All changes up to this one are made again.</source>
            <translation>重做到此为止的全部更改。</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::LinkDialog</name>
        <message>
            <source>Link passages</source>
            <translation>关联段落</translation>
        </message>
        <message>
            <source>Type of the link</source>
            <translation>关联类型</translation>
        </message>
        <message>
            <source>A word instead of those above</source>
            <translation>不用上列类型时自行填写</translation>
        </message>
        <message>
            <source>&amp;Own type:</source>
            <translation>自定类型(&amp;O)：</translation>
        </message>
        <message>
            <source>&amp;Note:</source>
            <translation>说明(&amp;N)：</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>关联</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::PagePreview</name>
        <message>
            <source>Preview, page %1 of %2</source>
            <translation>预览，第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::PasteDialog</name>
        <message>
            <source>New document from text</source>
            <translation>用文本新建文档</translation>
        </message>
        <message>
            <source>Te&amp;xt</source>
            <translation>正文(&amp;X)</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Paste or type the text here.</source>
            <translation>在此粘贴或输入文本。</translation>
        </message>
        <message>
            <source>Taken from the text</source>
            <translation>取自正文</translation>
        </message>
        <message>
            <source>Address, newspaper and page, date</source>
            <translation>网址、报刊版次、日期</translation>
        </message>
        <message>
            <source>&amp;Title:</source>
            <translation>标题(&amp;T)：</translation>
        </message>
        <message>
            <source>&amp;Source:</source>
            <translation>出处(&amp;S)：</translation>
        </message>
        <message>
            <source>Create document</source>
            <translation>新建文档</translation>
        </message>
        <message>
            <source>%1 characters</source>
            <translation>%1 个字符</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::PrintDialog</name>
        <message>
            <source>&amp;Title and section above the text</source>
            <translation>页眉印篇名和章节(&amp;T)</translation>
        </message>
        <message>
            <source>Page &amp;numbers</source>
            <translation>页码(&amp;N)</translation>
        </message>
        <message>
            <source>Table of &amp;contents</source>
            <translation>目录(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Highlights and underlines</source>
            <translation>高亮和下划线(&amp;H)</translation>
        </message>
        <message>
            <source>Print or save as PDF</source>
            <translation>打印或另存为 PDF</translation>
        </message>
        <message>
            <source>Upright</source>
            <translation>纵向</translation>
        </message>
        <message>
            <source>Landscape</source>
            <translation>横向</translation>
        </message>
        <message>
            <source> pt</source>
            <translation> 磅</translation>
        </message>
        <message>
            <source>After the text</source>
            <translation>正文之后</translation>
        </message>
        <message>
            <source>In the margin</source>
            <translation>页边</translation>
        </message>
        <message>
            <source>None</source>
            <translation>不印</translation>
        </message>
        <message>
            <source>&amp;Paper</source>
            <translation>纸张(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Orientation</source>
            <translation>方向(&amp;O)</translation>
        </message>
        <message>
            <source>Text si&amp;ze</source>
            <translation>字号(&amp;Z)</translation>
        </message>
        <message>
            <source>Not&amp;es</source>
            <translation>批注(&amp;E)</translation>
        </message>
        <message>
            <source>P&amp;age</source>
            <translation>页(&amp;A)</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>&amp;Save as PDF…</source>
            <translation>另存为 PDF(&amp;S)…</translation>
        </message>
        <message>
            <source>P&amp;rint…</source>
            <translation>打印(&amp;R)…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>of …</source>
            <translation>/ …</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>/ %1</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Writing the PDF…</source>
            <translation>正在写入 PDF…</translation>
        </message>
        <message>
            <source>Sending the pages to the printer…</source>
            <translation>正在发往打印机…</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::RecordDialog</name>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Nothing fits the search.</source>
            <translation>没有符合搜索的条目。</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::RuleDialog</name>
        <message>
            <source>%1[%2]%3</source>
            <comment>a passage between what stands before and after it</comment>
            <translation>%1【%2】%3</translation>
        </message>
        <message>
            <source>Annotate by rule</source>
            <translation>按规则批注</translation>
        </message>
        <message>
            <source>Passages found</source>
            <translation>找到的段落</translation>
        </message>
        <message>
            <source>&amp;Tag:</source>
            <translation>标签(&amp;T)：</translation>
        </message>
        <message>
            <source>Annotate</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>What is annotated</source>
            <translation>批注范围</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Tag, or A/B for a tag below A; may stay empty</source>
            <translation>标签；写成 A/B 表示 A 下的标签 B；可留空</translation>
        </message>
        <message>
            <source>Every hit of</source>
            <translation>每处命中</translation>
        </message>
        <message>
            <source>Every article (条)</source>
            <translation>每一条（法条）</translation>
        </message>
        <message>
            <source>Every section whose title has</source>
            <translation>标题含此文字的每一节</translation>
        </message>
        <message>
            <source>the words alone</source>
            <translation>仅命中的文字</translation>
        </message>
        <message>
            <source>their sentence</source>
            <translation>所在句</translation>
        </message>
        <message>
            <source>their paragraph</source>
            <translation>所在段落</translation>
        </message>
        <message>
            <source>annotated so already · %1</source>
            <translation>已有同样的批注 · %1</translation>
        </message>
        <message>
            <source>%1 of %2 passages</source>
            <translation>%2 段中的 %1 段</translation>
        </message>
        <message>
            <source>This document has no articles (条).</source>
            <translation>此文档没有“条”。</translation>
        </message>
        <message>
            <source>Words of a title find its sections.</source>
            <translation>输入标题中的词，查找相应的章节。</translation>
        </message>
        <message>
            <source>No section of this document has these words in its title.</source>
            <translation>此文档没有标题含这些词的章节。</translation>
        </message>
        <message>
            <source>Each place where the words stand is listed here, before anything is annotated.</source>
            <translation>输入词语，出现之处先列于此，确认后才加批注。</translation>
        </message>
        <message>
            <source>These words do not stand in this document.</source>
            <translation>此文档中没有这些词。</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::ShortcutsDialog</name>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>键盘快捷键</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>About Zhupi</source>
            <translation>关于朱批</translation>
        </message>
        <message>
            <source>Zhupi %1</source>
            <translation>朱批 %1</translation>
        </message>
        <message>
            <source>Opens texts as people have them, gives them back their structure, and keeps the marks you make on them.

Free software under the GNU General Public License, version 3 or later. Made with Qt, ICU, SQLite, SQLiteCpp and gumbo.</source>
            <translation>打开各种来路的文本，还原其结构，留住阅读时的批注。

自由软件，按 GNU 通用公共许可证第 3 版或更新版本发布。使用 Qt、ICU、SQLite、SQLiteCpp 和 gumbo。</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::SimilarDialog</name>
        <message>
            <source>All lines like this one</source>
            <translation>所有同类行</translation>
        </message>
        <message>
            <source>&amp;Make them all:</source>
            <translation>全部设为(&amp;M)：</translation>
        </message>
        <message>
            <source>What becomes of the lines</source>
            <translation>这些行设为什么</translation>
        </message>
        <message>
            <source>Tick &amp;all</source>
            <translation>全选(&amp;A)</translation>
        </message>
        <message>
            <source>Tick &amp;none</source>
            <translation>全不选(&amp;N)</translation>
        </message>
        <message>
            <source>Lines that would change</source>
            <translation>将要更改的行</translation>
        </message>
        <message>
            <source>Space ticks, Enter shows the line in the text.</source>
            <translation>空格键勾选，方向键移动时正文随之显示该行。</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更改</translation>
        </message>
        <message>
            <source>Beginning of an article</source>
            <translation>文章的开头</translation>
        </message>
        <message>
            <source>All these lines are that already.</source>
            <translation>这些行已经都是这样。</translation>
        </message>
        <message>
            <source>%1 of %2 lines</source>
            <comment>ticked of all</comment>
            <translation>已选 %1 行，共 %2 行</translation>
        </message>
        <message>
            <source>Change 1 line</source>
            <translation>更改 1 行</translation>
        </message>
        <message>
            <source>Change %1 lines</source>
            <translation>更改 %1 行</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::SplitTagDialog</name>
        <message>
            <source>Split “%1”</source>
            <translation>拆分“%1”</translation>
        </message>
        <message>
            <source>Passages that go to the new tag</source>
            <translation>归入新标签的段落</translation>
        </message>
        <message>
            <source>&amp;Name of the new tag, beside “%1”:</source>
            <translation>新标签的名称（与“%1”同级）(&amp;N)：</translation>
        </message>
        <message>
            <source>Passages that go to it:</source>
            <translation>归入新标签的段落：</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>拆分</translation>
        </message>
        <message>
            <source>%1[%2]%3</source>
            <comment>a passage between what stands before and after it</comment>
            <translation>%1【%2】%3</translation>
        </message>
        <message>
            <source>%1 of %2 passages</source>
            <translation>已选 %1 处，共 %2 处</translation>
        </message>
        <message>
            <source>No passage carries this tag itself. Those of the tags below it are split from there.</source>
            <translation>没有段落直接带有此标签；下级标签的段落须在下级标签处拆分。</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::TagChoiceDialog</name>
        <message>
            <source>Part of the name, or its pinyin</source>
            <translation>名称的一部分，或拼音</translation>
        </message>
        <message>
            <source>Matching tags</source>
            <translation>匹配的标签</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::TagWordsDialog</name>
        <message>
            <source>Describe “%1”</source>
            <translation>说明“%1”</translation>
        </message>
        <message>
            <source>&amp;Description:</source>
            <translation>说明(&amp;D)：</translation>
        </message>
        <message>
            <source>; </source>
            <comment>between other names</comment>
            <translation>；</translation>
        </message>
        <message>
            <source>Other names, with semicolons between them</source>
            <translation>别名，用分号隔开</translation>
        </message>
        <message>
            <source>&amp;Other names:</source>
            <translation>别名(&amp;O)：</translation>
        </message>
        <message>
            <source>When to &amp;use:</source>
            <translation>何时使用(&amp;U)：</translation>
        </message>
        <message>
            <source>When &amp;not:</source>
            <translation>何时不用(&amp;N)：</translation>
        </message>
        <message>
            <source>&amp;Example:</source>
            <translation>例文(&amp;E)：</translation>
        </message>
        <message>
            <source>Take the selected passage</source>
            <translation>取用选中的文字</translation>
        </message>
        <message>
            <source>No passage is selected in the text</source>
            <translation>正文中没有选中文字</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::TickDialog</name>
        <message>
            <source>Tick all</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>Untick all</source>
            <translation>全不选</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>颜色</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::TrashDialog</name>
        <message>
            <source>Annotation</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文档</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>备忘</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>关联</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>回收站</translation>
        </message>
        <message>
            <source>What</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Removed</source>
            <translation>删除时间</translation>
        </message>
        <message>
            <source>Things in the trash</source>
            <translation>回收站中的条目</translation>
        </message>
        <message>
            <source>The trash is empty.

What is removed stays here for %1 days and can be brought back.</source>
            <translation>回收站为空。

删除的内容在这里保留 %1 天，可以恢复。</translation>
        </message>
        <message>
            <source>&amp;Bring back</source>
            <translation>恢复(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Empty the trash…</source>
            <translation>清空回收站(&amp;E)…</translation>
        </message>
        <message>
            <source>What is removed is kept for %1 days. Bringing back can be undone.</source>
            <translation>删除的内容保留 %1 天。恢复操作可以撤销。</translation>
        </message>
        <message>
            <source>Empty the trash</source>
            <translation>清空回收站</translation>
        </message>
        <message>
            <source>What is in the trash goes for good, documents with their files and their history. This cannot be undone. Backups of the last month still know of it.</source>
            <translation>回收站中的内容将永久删除，文档连同其文件和历史。此操作无法撤销。最近一个月的备份中仍有记录。</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::TypographyDialog</name>
        <message>
            <source>Text layout</source>
            <translation>版式</translation>
        </message>
        <message>
            <source>&amp;For:</source>
            <translation>用于(&amp;F)：</translation>
        </message>
        <message>
            <source>Th&amp;eme:</source>
            <translation>主题(&amp;E)：</translation>
        </message>
        <message>
            <source>Sample</source>
            <translation>样张</translation>
        </message>
        <message>
            <source>&amp;Defaults</source>
            <translation>恢复默认(&amp;D)</translation>
        </message>
        <message>
            <source>All documents</source>
            <translation>所有文档</translation>
        </message>
        <message>
            <source>Only documents like this: %1</source>
            <translation>仅此类文档：%1</translation>
        </message>
    </context>
    <context>
        <name>app::dialogs::TypographyForm</name>
        <message>
            <source>&amp;Han text:</source>
            <translation>中文正文(&amp;H)：</translation>
        </message>
        <message>
            <source>Best of the system</source>
            <translation>系统中最合适的</translation>
        </message>
        <message>
            <source>Headin&amp;gs:</source>
            <translation>标题(&amp;T)：</translation>
        </message>
        <message>
            <source>&amp;Latin:</source>
            <translation>西文(&amp;L)：</translation>
        </message>
        <message>
            <source>That of the Han text</source>
            <translation>随中文正文</translation>
        </message>
        <message>
            <source>%1 em</source>
            <translation>%1 字</translation>
        </message>
        <message>
            <source>%1 px</source>
            <translation>%1 像素</translation>
        </message>
        <message>
            <source>%1 lines</source>
            <translation>%1 行</translation>
        </message>
        <message>
            <source>By language</source>
            <translation>依语言</translation>
        </message>
        <message>
            <source>&amp;Size:</source>
            <translation>字号(&amp;S)：</translation>
        </message>
        <message>
            <source>L&amp;ine height:</source>
            <translation>行高(&amp;I)：</translation>
        </message>
        <message>
            <source>&amp;Width of the text:</source>
            <translation>版心宽度(&amp;W)：</translation>
        </message>
        <message>
            <source>&amp;Between paragraphs:</source>
            <translation>段距(&amp;B)：</translation>
        </message>
        <message>
            <source>First line i&amp;ndented:</source>
            <translation>首行缩进(&amp;N)：</translation>
        </message>
        <message>
            <source>&amp;Quarter em between Han and Latin</source>
            <translation>中西文之间留四分之一字空隙(&amp;Q)</translation>
        </message>
        <message>
            <source>Drawn only: the text stays as it is</source>
            <translation>仅在显示时留空，文本不变</translation>
        </message>
        <message>
            <source>Let s&amp;tops hang in the margin</source>
            <translation>标点悬挂(&amp;G)</translation>
        </message>
        <message>
            <source>。，、 for which a line has no room stand behind its end</source>
            <translation>行内容不下的句号、逗号、顿号悬于版心之外</translation>
        </message>
        <message>
            <source>Pa&amp;rt words at line ends</source>
            <translation>西文单词行尾断词(&amp;R)</translation>
        </message>
        <message>
            <source>Words of English and other European languages, with a hyphen that is drawn only</source>
            <translation>英文等欧洲文字的单词在行尾断开；连字符只显示，不写入文本</translation>
        </message>
        <message>
            <source>Show &amp;pinyin</source>
            <translation>显示拼音(&amp;P)</translation>
        </message>
        <message>
            <source>Readings that were taken out of the text stand above their characters</source>
            <translation>把从文中取出的注音排在字的上方</translation>
        </message>
    </context>
    <context>
        <name>app::docks::AnnotationsDock</name>
        <message>
            <source>Annotations</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>All tags</source>
            <translation>全部标签</translation>
        </message>
        <message>
            <source>Open a document to see its annotations here.</source>
            <translation>打开文档后，批注列在这里。</translation>
        </message>
        <message>
            <source>No annotation fits the filter.</source>
            <translation>没有符合筛选条件的批注。</translation>
        </message>
        <message>
            <source>Nothing is annotated yet.</source>
            <translation>还没有批注。</translation>
        </message>
        <message>
            <source>Select a passage (S takes the sentence at the caret), then press</source>
            <translation>选中一段文字（按 S 选光标所在的句子），然后按</translation>
        </message>
        <message>
            <source>1 – 6</source>
            <translation>1 – 6</translation>
        </message>
        <message>
            <source>to highlight it</source>
            <translation>标为高亮</translation>
        </message>
        <message>
            <source>T</source>
            <translation>T</translation>
        </message>
        <message>
            <source>to tag it</source>
            <translation>加上标签</translation>
        </message>
        <message>
            <source>N</source>
            <translation>N</translation>
        </message>
        <message>
            <source>to write a note</source>
            <translation>写下笔记</translation>
        </message>
        <message>
            <source>Annotations %1</source>
            <translation>批注 %1</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Filter annotations</source>
            <translation>筛选批注</translation>
        </message>
        <message>
            <source>Filter annotations by tag</source>
            <translation>按标签筛选批注</translation>
        </message>
        <message>
            <source>Newest first; click for the order of the text</source>
            <translation>最新的在前；单击改为按原文顺序</translation>
        </message>
        <message>
            <source>In the order of the text; click for the newest first</source>
            <translation>按原文顺序；单击改为最新的在前</translation>
        </message>
    </context>
    <context>
        <name>app::docks::CodebookDock</name>
        <message>
            <source>Codebook</source>
            <translation>编码本</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>The tags you give to passages gather here.

Select a passage and press T.</source>
            <translation>给段落加的标签都汇集在这里。

选中一段文字，按 T 加标签。</translation>
        </message>
        <message>
            <source>Here</source>
            <translation>本文</translation>
        </message>
        <message>
            <source>Counts in the document in front instead of in all</source>
            <translation>只统计当前文档，而不是全部文档</translation>
        </message>
        <message>
            <source>Count in this document</source>
            <translation>统计本文档</translation>
        </message>
        <message>
            <source>With below</source>
            <translation>含下级</translation>
        </message>
        <message>
            <source>Counts the passages of the tags below, too, each once</source>
            <translation>下级标签的段落也计入，每处只计一次</translation>
        </message>
        <message>
            <source>Count with the tags below</source>
            <translation>统计时计入下级标签</translation>
        </message>
        <message>
            <source>Unused</source>
            <translation>未用</translation>
        </message>
        <message>
            <source>Shows only tags that no passage carries, nor one below them</source>
            <translation>只显示自身和下级都没有用过的标签</translation>
        </message>
        <message>
            <source>Unused only</source>
            <translation>只看未用的</translation>
        </message>
        <message>
            <source>New tag, import, export</source>
            <translation>新建、导入、导出</translation>
        </message>
        <message>
            <source>Codebook menu</source>
            <translation>编码本菜单</translation>
        </message>
    </context>
    <context>
        <name>app::docks::CodebookMenu</name>
        <message>
            <source>Red</source>
            <translation>红</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>橙</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>黄</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>青</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝</translation>
        </message>
        <message>
            <source>Indigo</source>
            <translation>靛</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>紫</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>粉</translation>
        </message>
        <message>
            <source>Brown</source>
            <translation>棕</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>灰</translation>
        </message>
        <message>
            <source>No colour</source>
            <translation>无颜色</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>&amp;New tag below…</source>
            <translation>在其下新建标签(&amp;N)…</translation>
        </message>
        <message>
            <source>New tag &amp;beside…</source>
            <translation>新建同级标签(&amp;B)…</translation>
        </message>
        <message>
            <source>P&amp;age of the tag</source>
            <translation>标签页(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Show its passages here</source>
            <translation>在本文中显示其段落(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>重命名(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Describe…</source>
            <translation>说明(&amp;D)…</translation>
        </message>
        <message>
            <source>&amp;Write a memo</source>
            <translation>写备忘(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Merge into…</source>
            <translation>并入(&amp;M)…</translation>
        </message>
        <message>
            <source>S&amp;plit…</source>
            <translation>拆分(&amp;P)…</translation>
        </message>
        <message>
            <source>De&amp;lete</source>
            <translation>删除(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Out of its parent</source>
            <translation>移出上级(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Below the tag above</source>
            <translation>移入上一个标签之下(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Up</source>
            <translation>上移(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Down</source>
            <translation>下移(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Import codebook…</source>
            <translation>导入编码本(&amp;I)…</translation>
        </message>
        <message>
            <source>Export as &amp;CSV…</source>
            <translation>导出为 &amp;CSV…</translation>
        </message>
        <message>
            <source>Export as &amp;REFI-QDA (.qdc)…</source>
            <translation>导出为 &amp;REFI-QDA (.qdc)…</translation>
        </message>
        <message>
            <source>&amp;Expand all</source>
            <translation>全部展开(&amp;E)</translation>
        </message>
        <message>
            <source>C&amp;ollapse all</source>
            <translation>全部折叠(&amp;O)</translation>
        </message>
        <message>
            <source>Re&amp;colour</source>
            <translation>颜色(&amp;C)</translation>
        </message>
        <message>
            <source>Mo&amp;ve</source>
            <translation>移动(&amp;V)</translation>
        </message>
    </context>
    <context>
        <name>app::docks::CorrectionsDock</name>
        <message>
            <source>Corrections</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Corrections of the structure</source>
            <translation>结构更正</translation>
        </message>
        <message>
            <source>What you say of headings, paragraphs and articles stands here. It is kept, and holds again whenever the document is read anew.

Ctrl+Alt+1 makes the line at the caret a heading, Ctrl+Alt+0 a paragraph; the menu Structure has the rest.</source>
            <translation>对标题、正文和篇章的更正列在这里。更正随文档保存，重新读入时继续有效。

Ctrl+Alt+1 把光标所在行设为标题，Ctrl+Alt+0 设为正文，其余见“结构”菜单。</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>The program decides again (Del)</source>
            <translation>恢复程序的判断 (Del)</translation>
        </message>
        <message>
            <source>Apply at the caret</source>
            <translation>用于光标处</translation>
        </message>
        <message>
            <source>Says the same of the line where the caret stands, instead of the one that is gone</source>
            <translation>原来的行已找不到，改用于光标所在的行</translation>
        </message>
    </context>
    <context>
        <name>app::docks::CriteriaBar</name>
        <message>
            <source>not</source>
            <translation>非</translation>
        </message>
        <message>
            <source>Condition: %1</source>
            <translation>条件：%1</translation>
        </message>
        <message>
            <source>&amp;Take away</source>
            <translation>移除(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Not this</source>
            <translation>取反(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Without the tags below</source>
            <translation>不含下级标签(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;And: both hold</source>
            <translation>且：同时满足(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Or: one of them holds</source>
            <translation>或：满足其一(&amp;O)</translation>
        </message>
        <message>
            <source>With such a passage in the same &amp;paragraph</source>
            <translation>同一段落内有此类批注(&amp;P)</translation>
        </message>
        <message>
            <source>With such a passage in the same &amp;section</source>
            <translation>同一章节内有此类批注(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Tag</source>
            <translation>标签(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Colour</source>
            <translation>颜色(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Made</source>
            <translation>时间(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Document</source>
            <translation>文档(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Author</source>
            <translation>作者(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Look and place</source>
            <translation>样式与位置(&amp;L)</translation>
        </message>
        <message>
            <source>The typed words in the &amp;passage</source>
            <translation>批注的原文含所输文字(&amp;P)</translation>
        </message>
        <message>
            <source>The typed words in the &amp;note</source>
            <translation>笔记含所输文字(&amp;N)</translation>
        </message>
        <message>
            <source>The typed words in a &amp;section’s title</source>
            <translation>章节标题含所输文字(&amp;S)</translation>
        </message>
        <message>
            <source>Words, a tag, a document, an author, a colour…</source>
            <translation>文字、标签、文档、作者、颜色……</translation>
        </message>
        <message>
            <source>Look for passages</source>
            <translation>查找段落</translation>
        </message>
        <message>
            <source>Down and Enter take what is offered, Enter goes to the passages</source>
            <translation>按向下键再按回车采用提示，直接按回车转到结果</translation>
        </message>
        <message>
            <source>Add a condition</source>
            <translation>添加条件</translation>
        </message>
    </context>
    <context>
        <name>app::docks::DoubtBar</name>
        <message>
            <source>%1 of %2</source>
            <comment>place in a walk</comment>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>how sure: why</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1, %2. %3</source>
            <translation>%1 %2。%3</translation>
        </message>
        <message>
            <source>Does an article begin here?</source>
            <translation>这里另起一篇吗？</translation>
        </message>
        <message>
            <source>Is this a heading?</source>
            <translation>这是标题吗？</translation>
        </message>
        <message>
            <source>A new article</source>
            <translation>另起一篇</translation>
        </message>
        <message>
            <source>A heading</source>
            <translation>是标题</translation>
        </message>
        <message>
            <source>The same article</source>
            <translation>同属一篇</translation>
        </message>
        <message>
            <source>A paragraph</source>
            <translation>是正文</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>answer (key)</comment>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>app::docks::FilterPanel</name>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
    </context>
    <context>
        <name>app::docks::FindBar</name>
        <message>
            <source>Searching…</source>
            <translation>正在查找…</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>未找到</translation>
        </message>
        <message>
            <source>%1 of %2, from the other end</source>
            <translation>第 %1 个，共 %2 个（已绕回）</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>第 %1 个，共 %2 个</translation>
        </message>
        <message>
            <source>%1, not all: the expression is too slow here</source>
            <comment>a count of hits</comment>
            <translation>%1，未查全：此表达式太慢</translation>
        </message>
        <message>
            <source>Find in this document</source>
            <translation>在本文档中查找</translation>
        </message>
        <message>
            <source>Aa</source>
            <translation>Aa</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>全字</translation>
        </message>
        <message>
            <source>简≠繁</source>
            <translation>简≠繁</translation>
        </message>
        <message>
            <source>.*</source>
            <translation>.*</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>本节</translation>
        </message>
        <message>
            <source>Previous hit (Shift+F3)</source>
            <translation>上一处 (Shift+F3)</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>上一处</translation>
        </message>
        <message>
            <source>Next hit (F3)</source>
            <translation>下一处 (F3)</translation>
        </message>
        <message>
            <source>Next hit</source>
            <translation>下一处</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>关闭 (Esc)</translation>
        </message>
        <message>
            <source>Close the find bar</source>
            <translation>关闭查找栏</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查找</translation>
        </message>
    </context>
    <context>
        <name>app::docks::LibraryDock</name>
        <message>
            <source>Library</source>
            <translation>文库</translation>
        </message>
        <message>
            <source>“%1” and its annotations were taken out of the library.</source>
            <translation>“%1”及其批注已移出文库。</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>打开(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Remove from the library</source>
            <translation>移出文库(&amp;R)</translation>
        </message>
        <message>
            <source>Documents of the library</source>
            <translation>文库中的文档</translation>
        </message>
        <message>
            <source>Every document you open is kept here with its annotations.

Drop files into the window, or press Ctrl+O.</source>
            <translation>打开过的文档连同批注都保存在这里。

把文件拖进窗口，或按 Ctrl+O。</translation>
        </message>
    </context>
    <context>
        <name>app::docks::LostChoices</name>
        <message>
            <source>“%1” · repaired · %2</source>
            <comment>words and kind of a repair</comment>
            <translation>“%1” · 修复 · %2</translation>
        </message>
        <message>
            <source>“%1” · left as it came · %2</source>
            <comment>words and kind of a repair</comment>
            <translation>“%1” · 保留原样 · %2</translation>
        </message>
        <message>
            <source>One choice does not fit the text any more:</source>
            <translation>有一项选择已与文本不符：</translation>
        </message>
        <message>
            <source>%1 choices do not fit the text any more:</source>
            <translation>有 %1 项选择已与文本不符：</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Removes the chosen ones, or all where none is chosen (Del)</source>
            <translation>移除所选各项；未选时移除全部（Del）</translation>
        </message>
    </context>
    <context>
        <name>app::docks::MemoDock</name>
        <message>
            <source>Memos</source>
            <translation>备忘</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>文库</translation>
        </message>
        <message>
            <source>Document: %1</source>
            <translation>文档：%1</translation>
        </message>
        <message>
            <source>Tag: %1</source>
            <translation>标签：%1</translation>
        </message>
        <message>
            <source>Passage: %1</source>
            <translation>段落：%1</translation>
        </message>
        <message>
            <source>The memo is deleted.</source>
            <translation>备忘已删除。</translation>
        </message>
        <message>
            <source>Go to what the memo is about</source>
            <translation>转到备忘所关于的内容</translation>
        </message>
        <message>
            <source>About %1</source>
            <translation>关于 %1</translation>
        </message>
        <message>
            <source>Thoughts that belong to no single highlight gather here: on a passage, a document, a tag or the whole library.

Put the caret into a passage and press M, or press the button above.</source>
            <translation>不属于某一处高亮的想法汇集在这里：可以关于一个段落、一篇文档、一个标签，或整个文库。

把光标置于批注过的段落中按 M，或点上方的按钮。</translation>
        </message>
        <message>
            <source>New memo…</source>
            <translation>新建备忘…</translation>
        </message>
        <message>
            <source>A memo on the passage at hand, the document in front, or the library</source>
            <translation>为当前段落、当前文档或文库写备忘</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Title of the memo</source>
            <translation>备忘标题</translation>
        </message>
        <message>
            <source>Markdown; Ctrl+Enter saves</source>
            <translation>支持 Markdown；Ctrl+Enter 保存</translation>
        </message>
        <message>
            <source>Text of the memo</source>
            <translation>备忘正文</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
    </context>
    <context>
        <name>app::docks::MissingPassage</name>
        <message>
            <source>Put the caret into an annotation, and press the key again.</source>
            <translation>请先把光标放进批注，再按此键。</translation>
        </message>
        <message>
            <source>Put the caret into an annotation of several passages, and press the key again.</source>
            <translation>请先把光标放进含有多段文字的批注，再按此键。</translation>
        </message>
        <message>
            <source>Choose an annotation, then select the passage to add, and press the key again.</source>
            <translation>请先选择一条批注，再选中要加入的文字，然后按此键。</translation>
        </message>
        <message>
            <source>No link begins or ends here.</source>
            <translation>此处没有关联的起点或终点。</translation>
        </message>
        <message>
            <source>Select a passage, or put the caret into an annotation, and press the key again.</source>
            <translation>请先选中一段文字，或把光标放进批注，再按此键。</translation>
        </message>
    </context>
    <context>
        <name>app::docks::NoteEditor</name>
        <message>
            <source>Note</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>A note in Markdown</source>
            <translation>笔记，可用 Markdown</translation>
        </message>
        <message>
            <source>Ctrl+Enter saves, Esc keeps a draft</source>
            <translation>Ctrl+Enter 保存，Esc 存为草稿</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>放弃</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Discard the changes</source>
            <translation>放弃改动</translation>
        </message>
        <message>
            <source>Save (Ctrl+Enter)</source>
            <translation>保存 (Ctrl+Enter)</translation>
        </message>
    </context>
    <context>
        <name>app::docks::OutlineDock</name>
        <message>
            <source>Outline</source>
            <translation>大纲</translation>
        </message>
        <message>
            <source>1 doubtful place (%1)</source>
            <comment>key</comment>
            <translation>存疑 1 处 (%1)</translation>
        </message>
        <message>
            <source>%1 doubtful places (%2)</source>
            <comment>count, key</comment>
            <translation>存疑 %1 处 (%2)</translation>
        </message>
        <message>
            <source>The articles and headings of a document stand here.</source>
            <translation>这里列出文档的篇章和标题。</translation>
        </message>
    </context>
    <context>
        <name>app::docks::PassageDelegate</name>
        <message>
            <source>Lost</source>
            <translation>失位</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>笔记：%1</translation>
        </message>
    </context>
    <context>
        <name>app::docks::RepairsDock</name>
        <message>
            <source>Repairs</source>
            <translation>修复</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <comment>how many repairs of a kind are made, of how many</comment>
            <translation>%1/%2</translation>
        </message>
        <message>
            <source>All repairs</source>
            <translation>全部修复</translation>
        </message>
        <message>
            <source>Untick what the text is to keep as it came.</source>
            <translation>取消勾选，文本即保留原样。</translation>
        </message>
        <message>
            <source>Kinds of repairs</source>
            <translation>修复种类</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>筛选</translation>
        </message>
        <message>
            <source>Filter repairs</source>
            <translation>筛选修复</translation>
        </message>
        <message>
            <source>Guesses</source>
            <translation>推测</translation>
        </message>
        <message>
            <source>Show only repairs that rest on a guess</source>
            <translation>只显示出于推测的修复</translation>
        </message>
        <message>
            <source>No repair fits the filter.</source>
            <translation>没有符合筛选条件的修复。</translation>
        </message>
        <message>
            <source>No repairs were needed.

The text stands here as it came.</source>
            <translation>无需修复。

文本即为原样。</translation>
        </message>
    </context>
    <context>
        <name>app::docks::RetrievalDock</name>
        <message>
            <source>As they stand</source>
            <translation>按原文次序</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>最新的在前</translation>
        </message>
        <message>
            <source>Last changed first</source>
            <translation>最近更改的在前</translation>
        </message>
        <message>
            <source>By author</source>
            <translation>按作者</translation>
        </message>
        <message>
            <source>Passages</source>
            <translation>段落检索</translation>
        </message>
        <message>
            <source>Passages: %1</source>
            <translation>%1 段</translation>
        </message>
        <message>
            <source>In documents: %1</source>
            <translation>分布于 %1 篇文档</translation>
        </message>
        <message>
            <source>No library is open, so there is nothing to look through.</source>
            <translation>没有打开文库，无从查找。</translation>
        </message>
        <message>
            <source>Passages of all documents gather here.

Select a passage in a text and press 1 – 6 to highlight it or T to tag it.</source>
            <translation>所有文档中批注过的段落都汇集在这里。

在正文中选中一段，按 1 – 6 高亮，或按 T 加标签。</translation>
        </message>
        <message>
            <source>No passage fits.

Click a condition to negate it, to tie it to the others in another way, or to take it away.</source>
            <translation>没有符合条件的段落。

点一个条件，可以取反、改变它与其他条件的关系，或移除它。</translation>
        </message>
        <message>
            <source>&amp;Open at the passage</source>
            <translation>打开并转到原文(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Change…</source>
            <translation>更改(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Delete…</source>
            <translation>删除(&amp;D)…</translation>
        </message>
        <message>
            <source>&amp;Save this search…</source>
            <translation>保存当前查找(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Forget a search</source>
            <translation>删除已存查找(&amp;F)</translation>
        </message>
        <message>
            <source>Save the search</source>
            <translation>保存查找</translation>
        </message>
        <message>
            <source>Name:</source>
            <translation>名称：</translation>
        </message>
        <message>
            <source>Passages found</source>
            <translation>找到的段落</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>更改…</translation>
        </message>
        <message>
            <source>Tags, colour or deletion of the chosen passages, or of all; with a preview</source>
            <translation>批量更改所选（未选则全部）段落的标签、颜色，或删除；先预览</translation>
        </message>
        <message>
            <source>Saved searches</source>
            <translation>已存查找</translation>
        </message>
        <message>
            <source>Order: %1</source>
            <translation>排序：%1</translation>
        </message>
    </context>
    <context>
        <name>app::docks::ReviewDock</name>
        <message>
            <source>Review</source>
            <translation>复核</translation>
        </message>
        <message>
            <source>Select in the text where the passage belongs, then press P in this list.</source>
            <translation>请先在正文中选定这一段应在之处，再回到列表按 P。</translation>
        </message>
        <message>
            <source>Review %1</source>
            <translation>复核 %1</translation>
        </message>
        <message>
            <source>Passages to review</source>
            <translation>待复核的段落</translation>
        </message>
        <message>
            <source>Nothing to review.

When a text changes, annotations whose passages changed with it or are gone stand here, and you decide.</source>
            <translation>没有待复核的批注。

文本变动后，所批原文随之改变或已不存在的批注会列在这里，由你定夺。</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>接受</translation>
        </message>
        <message>
            <source>The passage belongs where it was found (A)</source>
            <translation>这一段就在找到的位置（A）</translation>
        </message>
        <message>
            <source>Place here</source>
            <translation>放到所选处</translation>
        </message>
        <message>
            <source>Puts the passage on what is selected in the text (P)</source>
            <translation>把这一段放到正文中选定处（P）</translation>
        </message>
        <message>
            <source>Keep as lost</source>
            <translation>留作失位</translation>
        </message>
        <message>
            <source>The passage stays with its words, without a place (L)</source>
            <translation>这一段保留文字，不再有位置（L）</translation>
        </message>
    </context>
    <context>
        <name>app::docks::SelectionBar</name>
        <message>
            <source>Annotation bar</source>
            <translation>批注工具条</translation>
        </message>
    </context>
    <context>
        <name>app::docks::StripeMenu</name>
        <message>
            <source>&amp;Unfold “%1”</source>
            <translation>展开“%1”(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Fold “%1”</source>
            <translation>折叠“%1”(&amp;F)</translation>
        </message>
        <message>
            <source>Fold the &amp;others</source>
            <translation>折叠其他标签(&amp;O)</translation>
        </message>
        <message>
            <source>Unfold &amp;all</source>
            <translation>全部展开(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;List its passages</source>
            <translation>列出它的段落(&amp;L)</translation>
        </message>
        <message>
            <source>No passage here carries a tag</source>
            <translation>这里没有带标签的段落</translation>
        </message>
        <message>
            <source>&amp;Fold all</source>
            <translation>全部折叠(&amp;F)</translation>
        </message>
    </context>
    <context>
        <name>app::docks::StructureTools</name>
        <message>
            <source>That was the last doubtful place.</source>
            <translation>存疑之处已全部处理。</translation>
        </message>
        <message>
            <source>No other line of this document is like this one.</source>
            <translation>文中没有与此同类的行。</translation>
        </message>
        <message>
            <source>One more line is like it.</source>
            <translation>还有 1 行与此同类。</translation>
        </message>
        <message>
            <source>%1 more lines are like it.</source>
            <translation>还有 %1 行与此同类。</translation>
        </message>
        <message>
            <source>Change too… (%1)</source>
            <comment>key</comment>
            <translation>一并更改… (%1)</translation>
        </message>
    </context>
    <context>
        <name>app::docks::TagPage</name>
        <message>
            <source>When to use:</source>
            <translation>何时用：</translation>
        </message>
        <message>
            <source>When not:</source>
            <translation>何时不用：</translation>
        </message>
        <message>
            <source>Example:</source>
            <translation>示例：</translation>
        </message>
        <message>
            <source>Other names:</source>
            <translation>别名：</translation>
        </message>
        <message>
            <source>Nothing is said of this tag yet.</source>
            <translation>这个标签还没有说明。</translation>
        </message>
        <message>
            <source>Passages: %1, with the tags below: %2, in documents: %3</source>
            <translation>本标签 %1 段，含下级 %2 段，分布于 %3 篇文档</translation>
        </message>
        <message>
            <source>Describe…</source>
            <translation>编写说明…</translation>
        </message>
        <message>
            <source>Memo</source>
            <translation>备忘</translation>
        </message>
        <message>
            <source>Write a memo on this tag</source>
            <translation>为这个标签写备忘</translation>
        </message>
    </context>
    <context>
        <name>app::docks::TagPicker</name>
        <message>
            <source>Tags of the passage</source>
            <translation>这段文字的标签</translation>
        </message>
        <message>
            <source>Tag, or A/B for a tag below A</source>
            <translation>标签；A/B 表示 A 下的 B</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>Enter or the digit of a row applies, Tab completes, Escape closes</source>
            <translation>Enter 键或行首数字加上标签，Tab 键补全，Esc 键关闭</translation>
        </message>
        <message>
            <source>Matching tags</source>
            <translation>匹配的标签</translation>
        </message>
        <message>
            <source>Take tag %1 away</source>
            <translation>去掉标签 %1</translation>
        </message>
    </context>
    <context>
        <name>app::docks::WhoAndWhen</name>
        <message>
            <source>Author</source>
            <translation>作者</translation>
        </message>
        <message>
            <source>Anybody</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>Without a name</source>
            <translation>未署名</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>添加时间</translation>
        </message>
        <message>
            <source>Any time</source>
            <translation>任何时间</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>In the last 7 days</source>
            <translation>最近 7 天</translation>
        </message>
        <message>
            <source>In the last 30 days</source>
            <translation>最近 30 天</translation>
        </message>
        <message>
            <source>Filter by author and time</source>
            <translation>按作者和时间筛选</translation>
        </message>
    </context>
    <context>
        <name>app::docks::WordsEditor</name>
        <message>
            <source>Words of the line</source>
            <translation>本行文字</translation>
        </message>
        <message>
            <source>Enter saves, Esc cancels</source>
            <translation>Enter 保存，Esc 取消</translation>
        </message>
        <message>
            <source>The words are changed and not saved. Enter saves them, Esc once more gives them up.</source>
            <translation>文字已改动，尚未保存。Enter 保存，再按一次 Esc 放弃。</translation>
        </message>
    </context>
    <context>
        <name>app::docks::WordsTool</name>
        <message>
            <source>The changed words “%1” could not be saved. Open the document again to go on with them.</source>
            <translation>改动的文字“%1”未能保存。重新打开文档即可继续。</translation>
        </message>
        <message>
            <source>The line was changed elsewhere meanwhile. Your words were: %1</source>
            <translation>这一行已在别处改动。你写的是：%1</translation>
        </message>
        <message>
            <source>The line was changed elsewhere meanwhile. Copy your words, then press Esc.</source>
            <translation>这一行在别处已被改动。请复制所写文字，再按 Esc。</translation>
        </message>
        <message>
            <source>Words that were changed are not saved yet. Open their document again.</source>
            <translation>有改动的文字尚未保存。请重新打开所在文档。</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::DocumentPage</name>
        <message>
            <source>Repaired</source>
            <translation>修复后</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::DocumentTabs</name>
        <message>
            <source>Close tab</source>
            <translation>关闭标签页</translation>
        </message>
        <message>
            <source>Open documents</source>
            <translation>打开的文档</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::KindButton</name>
        <message>
            <source>What the line is: %1</source>
            <translation>此行性质：%1</translation>
        </message>
        <message>
            <source>What the line is</source>
            <translation>此行性质</translation>
        </message>
        <message>
            <source>What the line at the caret is. Click to make it something else.</source>
            <translation>光标所在行的性质，点按可更改</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::MainWindow</name>
        <message>
            <source>Tool bar</source>
            <translation>工具栏</translation>
        </message>
        <message>
            <source>“%1” was not opened. %2</source>
            <translation>未能打开“%1”。%2</translation>
        </message>
        <message>
            <source>%1 — Zhupi</source>
            <translation>%1 — 朱批</translation>
        </message>
        <message>
            <source>Zhupi</source>
            <translation>朱批</translation>
        </message>
        <message>
            <source>Press F11 to bring the window back.</source>
            <translation>按 F11 恢复窗口。</translation>
        </message>
        <message>
            <source>Not stored yet, because another program is writing to the library: %1. The window closes as soon as it is. Close it again to leave now; then it is stored the next time.</source>
            <translation>另一个程序正在写入文库，尚未保存的更改：%1 处。保存后窗口会自动关闭；再次关闭则立即退出，更改将在下次打开时保存。</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::MessageArea</name>
        <message>
            <source>Messages not shown: %1</source>
            <translation>未显示的消息：%1 条</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::MessageBar</name>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Dismiss the message</source>
            <translation>关闭这条消息</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::OpeningPage</name>
        <message>
            <source>&amp;Cancel</source>
            <translation>取消(&amp;C)</translation>
        </message>
        <message>
            <source>Marks and notes can be made once the whole text is read · %1%</source>
            <translation>全文读完后即可标注和批注 · %1%</translation>
        </message>
        <message>
            <source>Reading the whole text · %1%</source>
            <translation>正在读取全文 · %1%</translation>
        </message>
        <message>
            <source>Reading “%1” · %2%</source>
            <translation>正在读取“%1” · %2%</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::SecondPane</name>
        <message>
            <source>Another open document here</source>
            <translation>在此显示另一篇已打开的文档</translation>
        </message>
        <message>
            <source>Shown beside: %1</source>
            <translation>并排显示：%1</translation>
        </message>
        <message>
            <source>%1, second place</source>
            <translation>%1（另一处）</translation>
        </message>
        <message>
            <source>Close the second place (Esc)</source>
            <translation>关闭另一处（Esc）</translation>
        </message>
        <message>
            <source>Close the second place</source>
            <translation>关闭另一处</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::SectionBar</name>
        <message>
            <source>Show all (Esc)</source>
            <translation>显示全文（Esc）</translation>
        </message>
        <message>
            <source>Only what stands before the first heading</source>
            <translation>只显示首个标题之前的内容</translation>
        </message>
        <message>
            <source>Only “%1”</source>
            <translation>只显示“%1”</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::SectionPath</name>
        <message>
            <source>Section: %1</source>
            <translation>章节：%1</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>无标题</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::SourcePane</name>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>全选(&amp;A)</translation>
        </message>
        <message>
            <source>As it came · %1</source>
            <translation>原样 · %1</translation>
        </message>
        <message>
            <source>The text as it came</source>
            <translation>原样文本</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::SpeechBar</name>
        <message>
            <source>Reading aloud</source>
            <translation>正在朗读</translation>
        </message>
        <message>
            <source>Sentence back</source>
            <translation>上一句</translation>
        </message>
        <message>
            <source>Sentence on</source>
            <translation>下一句</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>慢一些</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>快一些</translation>
        </message>
        <message>
            <source>Stop (Esc)</source>
            <translation>停止（Esc）</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::StartPage</name>
        <message>
            <source>Zhupi</source>
            <translation>朱批</translation>
        </message>
        <message>
            <source>Drop texts or web pages into this window. They get their articles, headings and paragraphs back, and keep your notes.</source>
            <translation>把文本或网页拖进窗口：还原篇章、标题和段落，并保存批注。</translation>
        </message>
        <message>
            <source>Start page</source>
            <translation>起始页</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>keys: what they do</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Read last</source>
            <translation>最近阅读</translation>
        </message>
        <message>
            <source>The library is empty. These keys fill it and find everything else:</source>
            <translation>文库是空的。用这些按键打开文档、查找命令：</translation>
        </message>
    </context>
    <context>
        <name>app::mainwindow::StatusStrip</name>
        <message>
            <source>1 repair</source>
            <translation>修复 1 处</translation>
        </message>
        <message>
            <source>%1 repairs</source>
            <translation>修复 %1 处</translation>
        </message>
        <message>
            <source>Encoding: %1</source>
            <translation>编码：%1</translation>
        </message>
        <message>
            <source>%1 words</source>
            <translation>%1 词</translation>
        </message>
        <message>
            <source>%1 characters</source>
            <translation>%1 字</translation>
        </message>
        <message>
            <source>Words, each Han character counted as one</source>
            <translation>词数，每个汉字计一词</translation>
        </message>
        <message>
            <source>Characters: Han characters and words of other scripts</source>
            <translation>字数：汉字，及其他文字的词</translation>
        </message>
        <message>
            <source>Section: %1</source>
            <translation>章节：%1</translation>
        </message>
        <message>
            <source>§ %1% · %2%</source>
            <comment>read of the section, of the document</comment>
            <translation>本节 %1% · 全文 %2%</translation>
        </message>
        <message>
            <source>%1%</source>
            <translation>%1%</translation>
        </message>
        <message>
            <source>%1% of this section, %2% of the document</source>
            <translation>本节已读 %1%，全文已读 %2%</translation>
        </message>
        <message>
            <source>%1% of the document</source>
            <translation>全文已读 %1%</translation>
        </message>
        <message>
            <source>Copy “%1”</source>
            <translation>复制“%1”</translation>
        </message>
        <message>
            <source>Place: %1</source>
            <translation>位置：%1</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>The encoding this was read in. Click to choose another.</source>
            <translation>读取所用的编码。单击可换一种。</translation>
        </message>
        <message>
            <source>What was repaired in this text. Click for the list.</source>
            <translation>文中修复之处。单击查看列表。</translation>
        </message>
    </context>
    <context>
        <name>app::models</name>
        <message>
            <source>Words: %1</source>
            <translation>文字：%1</translation>
        </message>
        <message>
            <source>Passage: %1</source>
            <translation>原文：%1</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>笔记：%1</translation>
        </message>
        <message>
            <source>Tag: %1</source>
            <translation>标签：%1</translation>
        </message>
        <message>
            <source>Tag alone: %1</source>
            <translation>仅标签：%1</translation>
        </message>
        <message>
            <source>Author: %1</source>
            <translation>作者：%1</translation>
        </message>
        <message>
            <source>Document: %1</source>
            <translation>文档：%1</translation>
        </message>
        <message>
            <source>Section: %1</source>
            <translation>章节：%1</translation>
        </message>
        <message>
            <source>Made since %1</source>
            <translation>创建于 %1 起</translation>
        </message>
        <message>
            <source>Made before %1</source>
            <translation>创建于 %1 前</translation>
        </message>
        <message>
            <source>Changed since %1</source>
            <translation>更改于 %1 起</translation>
        </message>
        <message>
            <source>Changed before %1</source>
            <translation>更改于 %1 前</translation>
        </message>
        <message>
            <source>Made: %1</source>
            <translation>时间：%1</translation>
        </message>
        <message>
            <source>Without a tag</source>
            <translation>无标签</translation>
        </message>
        <message>
            <source>or</source>
            <translation>或</translation>
        </message>
        <message>
            <source>same paragraph</source>
            <translation>同段</translation>
        </message>
        <message>
            <source>same section</source>
            <translation>同节</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Fairly sure</source>
            <translation>较有把握</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>A guess</source>
            <translation>只是猜测</translation>
        </message>
        <message>
            <source>%1 %2: %3</source>
            <comment>arrow, type of link, passage at the other end</comment>
            <translation>%1 %2：%3</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>黄色</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>绿色</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>蓝色</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>红色</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>紫色</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>橙色</translation>
        </message>
        <message>
            <source>Highlighted</source>
            <translation>高亮</translation>
        </message>
        <message>
            <source>Underlined</source>
            <translation>下划线</translation>
        </message>
        <message>
            <source>At its place</source>
            <translation>位置无误</translation>
        </message>
        <message>
            <source>Doubtful place</source>
            <translation>位置存疑</translation>
        </message>
        <message>
            <source>Lost place</source>
            <translation>失位</translation>
        </message>
        <message>
            <source>Encoding</source>
            <translation>编码</translation>
        </message>
        <message>
            <source>Text decoded twice</source>
            <translation>重复解码</translation>
        </message>
        <message>
            <source>Compatibility characters</source>
            <translation>兼容字符</translation>
        </message>
        <message>
            <source>Remains of markup</source>
            <translation>标记残留</translation>
        </message>
        <message>
            <source>Shifted bytes</source>
            <translation>字节错位</translation>
        </message>
        <message>
            <source>Pinyin glosses</source>
            <translation>拼音注音</translation>
        </message>
        <message>
            <source>Chunk numbers</source>
            <translation>分块编号</translation>
        </message>
        <message>
            <source>Running heads</source>
            <translation>页眉页脚</translation>
        </message>
        <message>
            <source>Broken lines</source>
            <translation>断行</translation>
        </message>
        <message>
            <source>Spaced-out characters</source>
            <translation>字间空格</translation>
        </message>
        <message>
            <source>Spaces around digits</source>
            <translation>数字空格</translation>
        </message>
        <message>
            <source>Joined paragraphs</source>
            <translation>粘连段落</translation>
        </message>
        <message>
            <source>Indents and blank lines</source>
            <translation>缩进和空行</translation>
        </message>
        <message>
            <source>Stops after headings</source>
            <translation>标题后的句号</translation>
        </message>
        <message>
            <source>Corrections</source>
            <translation>人工更正</translation>
        </message>
        <message>
            <source>The bytes were read in the encoding that fits them.</source>
            <translation>按适合的编码读取字节。</translation>
        </message>
        <message>
            <source>Text that was read in a wrong encoding and stored so is read in the right one.</source>
            <translation>曾按错误编码读取并保存的文字，改用正确的编码重读。</translation>
        </message>
        <message>
            <source>Look-alikes, ligatures and invisible characters become the characters meant.</source>
            <translation>形近部首、连字和不可见字符换成本来的字符。</translation>
        </message>
        <message>
            <source>Tags and entities of a web page are taken out of the text.</source>
            <translation>去掉正文中残留的网页标签和实体。</translation>
        </message>
        <message>
            <source>Stretches that were read one byte off get their characters back.</source>
            <translation>错位一个字节的文字恢复原字。</translation>
        </message>
        <message>
            <source>Readings in brackets behind characters are taken out of the text.</source>
            <translation>去掉汉字后括号里的注音。</translation>
        </message>
        <message>
            <source>The numbers with which a document preview cut the text are taken out.</source>
            <translation>去掉文库预览切分正文时加入的编号。</translation>
        </message>
        <message>
            <source>Page headers, footers and page numbers inside the text are taken out.</source>
            <translation>去掉夹在正文中的页眉、页脚和页码。</translation>
        </message>
        <message>
            <source>Lines that were cut at a fixed width are joined into paragraphs.</source>
            <translation>把按固定宽度截断的行接成段落。</translation>
        </message>
        <message>
            <source>Blanks that spread characters over a line, or a short name, are closed up.</source>
            <translation>去掉撑开一行或两字姓名的空格。</translation>
        </message>
        <message>
            <source>Blanks that typesetting put around digits and letters are closed up.</source>
            <translation>去掉排版在数字和字母两侧加入的空格。</translation>
        </message>
        <message>
            <source>Paragraphs that ran together in one line are parted.</source>
            <translation>把连成一行的各段分开。</translation>
        </message>
        <message>
            <source>Indents and blank lines are taken out; the page sets paragraphs apart by itself.</source>
            <translation>去掉缩进和空行；页面自会区分段落。</translation>
        </message>
        <message>
            <source>The stop behind a heading that opens a paragraph is kept apart; the page shows it.</source>
            <translation>段首标题后的句号单独存放，页面照常显示。</translation>
        </message>
        <message>
            <source>What you corrected yourself. Undo takes it back.</source>
            <translation>自己所作的更正，可以撤销。</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>The last 7 days</source>
            <translation>最近 7 天</translation>
        </message>
        <message>
            <source>The last 30 days</source>
            <translation>最近 30 天</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>今年</translation>
        </message>
    </context>
    <context>
        <name>app::models::AnnotationModel</name>
        <message>
            <source>Unsaved notes</source>
            <translation>未保存的笔记</translation>
        </message>
        <message>
            <source>Doubtful</source>
            <translation>存疑</translation>
        </message>
        <message>
            <source>Lost</source>
            <translation>失位</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>正文中</translation>
        </message>
        <message>
            <source>Tags: %1</source>
            <translation>标签：%1</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>笔记：%1</translation>
        </message>
        <message>
            <source>By %1</source>
            <translation>作者：%1</translation>
        </message>
    </context>
    <context>
        <name>app::models::CodebookModel</name>
        <message>
            <source>%1, annotations: %2</source>
            <translation>%1，批注 %2 条</translation>
        </message>
        <message>
            <source>When to use: %1</source>
            <translation>何时使用：%1</translation>
        </message>
        <message>
            <source>When not: %1</source>
            <translation>何时不用：%1</translation>
        </message>
        <message>
            <source>Passages: %1, with the tags below: %2</source>
            <translation>段落：%1；含下级：%2</translation>
        </message>
    </context>
    <context>
        <name>app::models::CorrectionModel</name>
        <message>
            <source>Do not fit any more</source>
            <translation>已对不上</translation>
        </message>
        <message>
            <source>Put back by likeness</source>
            <translation>按相似之处找回</translation>
        </message>
        <message>
            <source>In force</source>
            <translation>有效</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>what was said · why it does not hold</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>what was said: of which words</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>app::models::DocumentListModel</name>
        <message>
            <source>%1
%2
Opened %3</source>
            <translation>%1
%2
打开于 %3</translation>
        </message>
    </context>
    <context>
        <name>app::models::OutlineModel</name>
        <message>
            <source>%1, doubtful</source>
            <translation>%1，存疑</translation>
        </message>
        <message>
            <source>%1, annotations: %2</source>
            <translation>%1，批注 %2 条</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>无标题</translation>
        </message>
        <message>
            <source>Whether an article begins here</source>
            <translation>是否另起一篇</translation>
        </message>
        <message>
            <source>Whether this is a heading</source>
            <translation>是否为标题</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>question: how sure</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>how sure: why</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>app::models::PassageModel</name>
        <message>
            <source>Tags: %1</source>
            <translation>标签：%1</translation>
        </message>
        <message>
            <source>Note: %1</source>
            <translation>笔记：%1</translation>
        </message>
    </context>
    <context>
        <name>app::models::RepairModel</name>
        <message>
            <source>switched off</source>
            <translation>已关闭</translation>
        </message>
        <message>
            <source>a guess</source>
            <translation>推测</translation>
        </message>
        <message>
            <source>%1 → %2</source>
            <translation>%1 → %2</translation>
        </message>
        <message>
            <source>%1 · %2 · switched off</source>
            <comment>a repair and its kind</comment>
            <translation>%1 · %2 · 已关闭</translation>
        </message>
        <message>
            <source>%1 · %2 · a guess</source>
            <comment>a repair and its kind</comment>
            <translation>%1 · %2 · 推测</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>a repair and its kind</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>app::models::ReviewModel</name>
        <message>
            <source>kept as lost</source>
            <translation>已记为失位</translation>
        </message>
        <message>
            <source>not found</source>
            <translation>未找到</translation>
        </message>
        <message>
            <source>found by likeness</source>
            <translation>按相似找到</translation>
        </message>
        <message>
            <source>stands</source>
            <translation>仍在原处</translation>
        </message>
        <message>
            <source>passage %1 of %2</source>
            <translation>第 %1 段，共 %2 段</translation>
        </message>
        <message>
            <source>Before: %1</source>
            <translation>原文：%1</translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>现文：%1</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>what is known of its place: the words</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>app::models::SimilarModel</name>
        <message>
            <source>%1. %2 becomes %3</source>
            <comment>line. what it is becomes what</comment>
            <translation>%1。%2 改为 %3</translation>
        </message>
    </context>
    <context>
        <name>app::models::TagListModel</name>
        <message>
            <source>%1 (%2)</source>
            <comment>a tag, its other name</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Create “%1”</source>
            <translation>新建“%1”</translation>
        </message>
    </context>
    <context>
        <name>app::paper</name>
        <message>
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>Its passage was not found</source>
            <translation>原文位置未找到</translation>
        </message>
        <message>
            <source>page %1</source>
            <translation>第 %1 页</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>批注</translation>
        </message>
        <message>
            <source>The PDF could not be written.</source>
            <translation>PDF 未能写入。</translation>
        </message>
        <message>
            <source>The printer “%1” does not take the pages.</source>
            <translation>打印机“%1”不接受这些页面。</translation>
        </message>
    </context>
    <context>
        <name>app::reader</name>
        <message>
            <source>Title</source>
            <translation>标题</translation>
        </message>
        <message>
            <source>Heading level %1</source>
            <translation>%1 级标题</translation>
        </message>
        <message>
            <source>List item %1</source>
            <translation>列表项 %1</translation>
        </message>
        <message>
            <source>Quotation</source>
            <translation>引文</translation>
        </message>
    </context>
    <context>
        <name>app::reader::ReaderView</name>
        <message>
            <source>%1: came with the text</source>
            <translation>%1：原文所注</translation>
        </message>
        <message>
            <source>%1: as the word is usually read</source>
            <translation>%1：按词注音</translation>
        </message>
        <message>
            <source>%1: the only reading</source>
            <translation>%1：唯一读音</translation>
        </message>
        <message>
            <source>%1: the most frequent reading; the word is not in the table, so it may be another: %2</source>
            <translation>%1：最常见的读音；词表中没有这个词，也可能读作：%2</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>正文</translation>
        </message>
    </context>
    <context>
        <name>app::speech::SystemVoice</name>
        <message>
            <source>No voice for this language (%1) is installed, or the speech service does not answer. Voices for many languages come with the package speech-dispatcher-espeak-ng.</source>
            <translation>没有安装此语言（%1）的语音，或语音服务没有响应。软件包 speech-dispatcher-espeak-ng 带有多种语言的语音。</translation>
        </message>
        <message>
            <source>The speech service stopped: %1</source>
            <translation>语音服务已停止：%1</translation>
        </message>
    </context>
    <context>
        <name>core::annotation</name>
        <message>
            <source>Entry %1 of the library’s journal cannot be read. Nothing was changed.</source>
            <translation>文库日志第 %1 条无法读取，未作任何改动。</translation>
        </message>
        <message>
            <source>highlight</source>
            <translation>高亮</translation>
        </message>
        <message>
            <source>underline</source>
            <translation>下划线</translation>
        </message>
        <message>
            <source>note</source>
            <translation>笔记</translation>
        </message>
        <message>
            <source>tags</source>
            <translation>标签</translation>
        </message>
        <message>
            <source>colour or style</source>
            <translation>颜色或样式</translation>
        </message>
        <message>
            <source>re-attach</source>
            <translation>重新定位</translation>
        </message>
        <message>
            <source>passage</source>
            <translation>批注范围</translation>
        </message>
        <message>
            <source>remove annotation</source>
            <translation>删除批注</translation>
        </message>
        <message>
            <source>remove document</source>
            <translation>移出文档</translation>
        </message>
        <message>
            <source>bring back document</source>
            <translation>恢复文档</translation>
        </message>
        <message>
            <source>new tag</source>
            <translation>新建标签</translation>
        </message>
        <message>
            <source>rename tag</source>
            <translation>重命名标签</translation>
        </message>
        <message>
            <source>remove tag</source>
            <translation>删除标签</translation>
        </message>
        <message>
            <source>tags of several passages</source>
            <translation>批量改标签</translation>
        </message>
        <message>
            <source>look of several passages</source>
            <translation>批量改样式</translation>
        </message>
        <message>
            <source>automatic coding</source>
            <translation>自动编码</translation>
        </message>
        <message>
            <source>move tag</source>
            <translation>移动标签</translation>
        </message>
        <message>
            <source>merge tags</source>
            <translation>合并标签</translation>
        </message>
        <message>
            <source>split tag</source>
            <translation>拆分标签</translation>
        </message>
        <message>
            <source>describe tag</source>
            <translation>修改标签说明</translation>
        </message>
        <message>
            <source>tag colour</source>
            <translation>标签颜色</translation>
        </message>
        <message>
            <source>import codebook</source>
            <translation>导入编码本</translation>
        </message>
        <message>
            <source>new memo</source>
            <translation>新建备忘</translation>
        </message>
        <message>
            <source>edit memo</source>
            <translation>修改备忘</translation>
        </message>
        <message>
            <source>remove memo</source>
            <translation>删除备忘</translation>
        </message>
        <message>
            <source>new link</source>
            <translation>新建关联</translation>
        </message>
        <message>
            <source>edit link</source>
            <translation>修改关联</translation>
        </message>
        <message>
            <source>remove link</source>
            <translation>删除关联</translation>
        </message>
        <message>
            <source>bring back</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>new version of the document</source>
            <translation>文档换版</translation>
        </message>
        <message>
            <source>keep as lost</source>
            <translation>留作失位</translation>
        </message>
        <message>
            <source>review</source>
            <translation>核对</translation>
        </message>
        <message>
            <source>merge of a library</source>
            <translation>并入文库</translation>
        </message>
        <message>
            <source>edit text</source>
            <translation>修改文字</translation>
        </message>
        <message>
            <source>emptying of the trash</source>
            <translation>清空回收站</translation>
        </message>
        <message>
            <source>make heading</source>
            <translation>设为标题</translation>
        </message>
        <message>
            <source>make paragraph</source>
            <translation>设为正文</translation>
        </message>
        <message>
            <source>make title</source>
            <translation>设为篇名</translation>
        </message>
        <message>
            <source>set role</source>
            <translation>设定角色</translation>
        </message>
        <message>
            <source>promote heading</source>
            <translation>标题升级</translation>
        </message>
        <message>
            <source>demote heading</source>
            <translation>标题降级</translation>
        </message>
        <message>
            <source>accept heading</source>
            <translation>确认标题</translation>
        </message>
        <message>
            <source>reject heading</source>
            <translation>否定标题</translation>
        </message>
        <message>
            <source>join lines</source>
            <translation>合并段落</translation>
        </message>
        <message>
            <source>split line</source>
            <translation>拆分段落</translation>
        </message>
        <message>
            <source>new article</source>
            <translation>另起一篇</translation>
        </message>
        <message>
            <source>join articles</source>
            <translation>合并篇章</translation>
        </message>
        <message>
            <source>switch off repair</source>
            <translation>关闭修复</translation>
        </message>
        <message>
            <source>switch on repair</source>
            <translation>打开修复</translation>
        </message>
        <message>
            <source>remove correction</source>
            <translation>删除更正</translation>
        </message>
        <message>
            <source>change</source>
            <translation>改动</translation>
        </message>
        <message>
            <source>The library’s journal does not fit its contents. Nothing was changed.</source>
            <translation>文库的日志与内容不符，未作任何改动。</translation>
        </message>
        <message>
            <source>Entry %1 of the journal cannot be read.</source>
            <translation>日志第 %1 条无法读取。</translation>
        </message>
        <message>
            <source>Entry %1 of the journal does not follow from those before.</source>
            <translation>日志第 %1 条与前文不相接。</translation>
        </message>
        <message>
            <source>A row of “%1” is not as the journal left it: %2</source>
            <translation>表“%1”中有一行与日志不符：%2</translation>
        </message>
        <message>
            <source>supports</source>
            <translation>支持</translation>
        </message>
        <message>
            <source>contradicts</source>
            <translation>矛盾</translation>
        </message>
        <message>
            <source>explains</source>
            <translation>解释</translation>
        </message>
        <message>
            <source>repeats</source>
            <translation>重复</translation>
        </message>
        <message>
            <source>The library has no such link.</source>
            <translation>文库里没有这个关联。</translation>
        </message>
        <message>
            <source>The library has no such memo.</source>
            <translation>文库里没有这条备忘。</translation>
        </message>
        <message>
            <source>What it was about is not in the library any more.</source>
            <translation>它所涉及的内容已不在文库中。</translation>
        </message>
        <message>
            <source>A tag cannot be put below itself.</source>
            <translation>标签不能移到自己之下。</translation>
        </message>
        <message>
            <source>There is a tag “%1” already.</source>
            <translation>已有标签“%1”。</translation>
        </message>
        <message>
            <source>There is no such tag.</source>
            <translation>没有这个标签。</translation>
        </message>
        <message>
            <source>A tag needs a name.</source>
            <translation>标签需要名称。</translation>
        </message>
        <message>
            <source>A tag’s name is not empty and has no slash.</source>
            <translation>标签名不能为空，也不能含斜杠。</translation>
        </message>
        <message>
            <source>A tag cannot become itself, or one below itself.</source>
            <translation>标签不能并入自己或自己的下级。</translation>
        </message>
        <message>
            <source>One of the passages does not carry the tag.</source>
            <translation>其中有段落没有这个标签。</translation>
        </message>
        <message>
            <source>A colour is written #rrggbb.</source>
            <translation>颜色请写作 #rrggbb。</translation>
        </message>
    </context>
    <context>
        <name>core::corrections</name>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>A later correction has the last word.</source>
            <translation>以后来的更正为准。</translation>
        </message>
        <message>
            <source>Heading of level %1</source>
            <translation>%1 级标题</translation>
        </message>
        <message>
            <source>Paragraph</source>
            <translation>正文</translation>
        </message>
        <message>
            <source>Title of the article</source>
            <translation>篇名</translation>
        </message>
        <message>
            <source>Joined with the line before</source>
            <translation>并入上一段</translation>
        </message>
        <message>
            <source>A new line begins here</source>
            <translation>由此另起一段</translation>
        </message>
        <message>
            <source>A new article begins here</source>
            <translation>由此另起一篇</translation>
        </message>
        <message>
            <source>No new article begins here</source>
            <translation>此处不另起一篇</translation>
        </message>
        <message>
            <source>Taken out</source>
            <translation>已删去</translation>
        </message>
        <message>
            <source>Reads “%1”</source>
            <translation>改为“%1”</translation>
        </message>
        <message>
            <source>Repaired all the same</source>
            <translation>仍作修复</translation>
        </message>
        <message>
            <source>Repairs of %1 are made</source>
            <translation>进行 %1 修复</translation>
        </message>
        <message>
            <source>Kept as it came</source>
            <translation>保留原文</translation>
        </message>
        <message>
            <source>Nothing is repaired</source>
            <translation>不作任何修复</translation>
        </message>
        <message>
            <source>Repairs of %1 are not made</source>
            <translation>不作 %1 修复</translation>
        </message>
        <message>
            <source>Beside the text</source>
            <translation>正文之外</translation>
        </message>
        <message>
            <source>Byline</source>
            <translation>作者行</translation>
        </message>
        <message>
            <source>Dateline</source>
            <translation>电头</translation>
        </message>
        <message>
            <source>Caption</source>
            <translation>图片说明</translation>
        </message>
        <message>
            <source>Credit</source>
            <translation>来源署名</translation>
        </message>
        <message>
            <source>Editor</source>
            <translation>编辑署名</translation>
        </message>
        <message>
            <source>Note on the author</source>
            <translation>作者简介</translation>
        </message>
        <message>
            <source>Boilerplate</source>
            <translation>套话</translation>
        </message>
        <message>
            <source>Page number</source>
            <translation>页码</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>副题</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>引题</translation>
        </message>
        <message>
            <source>Line of a table of contents</source>
            <translation>目录行</translation>
        </message>
        <message>
            <source>Document number</source>
            <translation>发文字号</translation>
        </message>
        <message>
            <source>Addressee</source>
            <translation>主送机关</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>落款</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Attachment</source>
            <translation>附件</translation>
        </message>
        <message>
            <source>Copy to</source>
            <translation>抄送</translation>
        </message>
        <message>
            <source>Promulgation</source>
            <translation>公布与修订沿革</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>出处</translation>
        </message>
        <message>
            <source>Classification</source>
            <translation>密级</translation>
        </message>
        <message>
            <source>Urgency</source>
            <translation>紧急程度</translation>
        </message>
        <message>
            <source>Copy number</source>
            <translation>份号</translation>
        </message>
        <message>
            <source>Letterhead</source>
            <translation>发文机关标志</translation>
        </message>
        <message>
            <source>Signer</source>
            <translation>签发人</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>附注</translation>
        </message>
        <message>
            <source>Printing</source>
            <translation>印发机关和日期</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>篇名</translation>
        </message>
        <message>
            <source>Heading %1</source>
            <translation>%1 级标题</translation>
        </message>
        <message>
            <source>Row of a table</source>
            <translation>表格行</translation>
        </message>
        <message>
            <source>There are no words in this line.</source>
            <translation>这一行没有文字。</translation>
        </message>
        <message>
            <source>%1 of a new article</source>
            <translation>新一篇的%1</translation>
        </message>
        <message>
            <source>The document has no such correction.</source>
            <translation>文档没有这条更正。</translation>
        </message>
        <message>
            <source>You joined these lines.</source>
            <translation>由你合并。</translation>
        </message>
        <message>
            <source>You began a new line here.</source>
            <translation>由你拆分。</translation>
        </message>
        <message>
            <source>You changed these words.</source>
            <translation>这是你改的文字。</translation>
        </message>
        <message>
            <source>A line keeps at least one character.</source>
            <translation>一行至少保留一个字符。</translation>
        </message>
        <message>
            <source>A line holds no line end. Split it after that.</source>
            <translation>一行之内不能换行，请改后再拆分。</translation>
        </message>
        <message>
            <source>The row of a table keeps its cells.</source>
            <translation>表格行的单元格数不能变。</translation>
        </message>
        <message>
            <source>The document has no such line.</source>
            <translation>文档没有这一行。</translation>
        </message>
        <message>
            <source>The line reads so already.</source>
            <translation>这一行已是如此。</translation>
        </message>
        <message>
            <source>Words cannot be changed where lines were joined.</source>
            <translation>两行相接处的文字不能修改。</translation>
        </message>
        <message>
            <source>Its words are not in the text any more.</source>
            <translation>文中已找不到这段文字。</translation>
        </message>
        <message>
            <source>Its words are part of a paragraph.</source>
            <translation>这段文字已在正文段落之中。</translation>
        </message>
        <message>
            <source>Its words stand in the middle of a line.</source>
            <translation>这段文字位于一行中间。</translation>
        </message>
        <message>
            <source>Its words are only the beginning of a longer line.</source>
            <translation>这段文字只是一行的开头。</translation>
        </message>
        <message>
            <source>Its words are several lines.</source>
            <translation>这段文字分成了几行。</translation>
        </message>
        <message>
            <source>The document says so by itself.</source>
            <translation>文档本来就是如此。</translation>
        </message>
        <message>
            <source>A line begins here already.</source>
            <translation>此处本来就另起一段。</translation>
        </message>
        <message>
            <source>There is nothing to part here.</source>
            <translation>此处无可拆分。</translation>
        </message>
        <message>
            <source>It lies inside words that you changed.</source>
            <translation>此处在你改过的文字之内。</translation>
        </message>
        <message>
            <source>The text reads so by itself.</source>
            <translation>原文已是如此。</translation>
        </message>
        <message>
            <source>Its words read otherwise now.</source>
            <translation>原处的文字已变。</translation>
        </message>
        <message>
            <source>A line was parted inside its words.</source>
            <translation>其文字中间已另起一行。</translation>
        </message>
        <message>
            <source>There is no line before it.</source>
            <translation>它前面没有段落。</translation>
        </message>
        <message>
            <source>It goes on the line before already.</source>
            <translation>它本来就接在上一段之后。</translation>
        </message>
        <message>
            <source>No article begins here.</source>
            <translation>此处没有另起一篇。</translation>
        </message>
        <message>
            <source>There is no article before it.</source>
            <translation>它前面没有篇章。</translation>
        </message>
        <message>
            <source>An article begins here already.</source>
            <translation>此处本来就另起一篇。</translation>
        </message>
        <message>
            <source>Set by you: an article begins here</source>
            <translation>由你设定：此处另起一篇</translation>
        </message>
        <message>
            <source>Set by you</source>
            <translation>由你设定</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>由你修改</translation>
        </message>
        <message>
            <source>Choose a line first.</source>
            <translation>先选一行。</translation>
        </message>
        <message>
            <source>There is no line after the last one.</source>
            <translation>最后一段之后没有段落。</translation>
        </message>
        <message>
            <source>A heading has a level from 1 to %1.</source>
            <translation>标题级别为 1 至 %1。</translation>
        </message>
        <message>
            <source>This line is no heading.</source>
            <translation>这一行不是标题。</translation>
        </message>
        <message>
            <source>This heading has the highest level already.</source>
            <translation>这个标题已是最高级。</translation>
        </message>
        <message>
            <source>This heading has the lowest level already.</source>
            <translation>这个标题已是最低级。</translation>
        </message>
        <message>
            <source>There is no line before the first one.</source>
            <translation>第一段之前没有段落。</translation>
        </message>
        <message>
            <source>This is the first article already.</source>
            <translation>这已是第一篇。</translation>
        </message>
        <message>
            <source>The place lies outside the document.</source>
            <translation>位置在文档之外。</translation>
        </message>
        <message>
            <source>A line cannot be parted inside a character.</source>
            <translation>不能在一个字中间拆分。</translation>
        </message>
    </context>
    <context>
        <name>core::exporters</name>
        <message>
            <source>yellow</source>
            <translation>黄色</translation>
        </message>
        <message>
            <source>green</source>
            <translation>绿色</translation>
        </message>
        <message>
            <source>blue</source>
            <translation>蓝色</translation>
        </message>
        <message>
            <source>red</source>
            <translation>红色</translation>
        </message>
        <message>
            <source>violet</source>
            <translation>紫色</translation>
        </message>
        <message>
            <source>orange</source>
            <translation>橙色</translation>
        </message>
        <message>
            <source>highlight</source>
            <translation>高亮</translation>
        </message>
        <message>
            <source>underline</source>
            <translation>下划线</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1%2</translation>
        </message>
        <message>
            <source>Tag: %1</source>
            <translation>标签：%1</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>文库</translation>
        </message>
        <message>
            <source>Memos</source>
            <translation>备忘</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>%1, in “%2”</source>
            <translation>%1，见“%2”</translation>
        </message>
        <message>
            <source>Link: %1 %2 %3</source>
            <translation>关联：%1 %2 %3</translation>
        </message>
        <message>
            <source>Memo:</source>
            <translation>备忘：</translation>
        </message>
        <message>
            <source>Memo “%1”:</source>
            <translation>备忘“%1”：</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>无标题</translation>
        </message>
        <message>
            <source>Source: %1</source>
            <translation>来源：%1</translation>
        </message>
        <message>
            <source>No annotations.</source>
            <translation>没有批注。</translation>
        </message>
        <message>
            <source>Article %1</source>
            <translation>第 %1 篇</translation>
        </message>
        <message>
            <source>Lost passages</source>
            <translation>失位的批注</translation>
        </message>
        <message>
            <source>Note:</source>
            <translation>笔记：</translation>
        </message>
        <message>
            <source>Tags: %1</source>
            <translation>标签：%1</translation>
        </message>
        <message>
            <source>Mark: %1</source>
            <translation>标记：%1</translation>
        </message>
        <message>
            <source>Section: %1</source>
            <translation>章节：%1</translation>
        </message>
        <message>
            <source>Place: %1</source>
            <translation>位置：%1</translation>
        </message>
        <message>
            <source>Doubtful: the text has changed here</source>
            <translation>存疑：此处原文有变</translation>
        </message>
        <message>
            <source>Open passage</source>
            <translation>打开原文</translation>
        </message>
    </context>
    <context>
        <name>core::importers</name>
        <message>
            <source>a PDF document</source>
            <translation>PDF 文档</translation>
        </message>
        <message>
            <source>an old Word, WPS or Excel document</source>
            <translation>旧版 Word、WPS 或 Excel 文档</translation>
        </message>
        <message>
            <source>an RTF document</source>
            <translation>RTF 文档</translation>
        </message>
        <message>
            <source>a CAJ document</source>
            <translation>CAJ 文档</translation>
        </message>
        <message>
            <source>a DjVu document</source>
            <translation>DjVu 文档</translation>
        </message>
        <message>
            <source>a CHM help file</source>
            <translation>CHM 帮助文件</translation>
        </message>
        <message>
            <source>a Mobipocket or Kindle book</source>
            <translation>Mobipocket 或 Kindle 电子书</translation>
        </message>
        <message>
            <source>a gzip archive</source>
            <translation>gzip 压缩包</translation>
        </message>
        <message>
            <source>a bzip2 archive</source>
            <translation>bzip2 压缩包</translation>
        </message>
        <message>
            <source>an xz archive</source>
            <translation>xz 压缩包</translation>
        </message>
        <message>
            <source>a 7-Zip archive</source>
            <translation>7-Zip 压缩包</translation>
        </message>
        <message>
            <source>a RAR archive</source>
            <translation>RAR 压缩包</translation>
        </message>
        <message>
            <source>a Zstandard archive</source>
            <translation>Zstandard 压缩包</translation>
        </message>
        <message>
            <source>a tar archive</source>
            <translation>tar 归档</translation>
        </message>
        <message>
            <source>a PNG image</source>
            <translation>PNG 图片</translation>
        </message>
        <message>
            <source>a JPEG image</source>
            <translation>JPEG 图片</translation>
        </message>
        <message>
            <source>a GIF image</source>
            <translation>GIF 图片</translation>
        </message>
        <message>
            <source>a TIFF image</source>
            <translation>TIFF 图片</translation>
        </message>
        <message>
            <source>a WebP image</source>
            <translation>WebP 图片</translation>
        </message>
        <message>
            <source>a sound file</source>
            <translation>音频文件</translation>
        </message>
        <message>
            <source>a film</source>
            <translation>视频文件</translation>
        </message>
        <message>
            <source>a film, a sound file or a photo</source>
            <translation>视频、音频或照片文件</translation>
        </message>
        <message>
            <source>a program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>an SQLite database</source>
            <translation>SQLite 数据库</translation>
        </message>
        <message>
            <source>a font</source>
            <translation>字体</translation>
        </message>
        <message>
            <source>Zhupi reads plain text and HTML: save it as one of them, or copy its text and paste it.</source>
            <translation>朱批可以读纯文本和 HTML：请把它另存为其中一种，或者复制其中的文字再粘贴进来。</translation>
        </message>
        <message>
            <source>Unpack it and open the text files in it.</source>
            <translation>请先解压，再打开其中的文本文件。</translation>
        </message>
        <message>
            <source>Run text recognition on it first and open the text.</source>
            <translation>请先做文字识别，再打开识别出的文本。</translation>
        </message>
        <message>
            <source>There is no text in it to read.</source>
            <translation>里面没有可读的文字。</translation>
        </message>
        <message>
            <source>an EPUB book</source>
            <translation>EPUB 电子书</translation>
        </message>
        <message>
            <source>a Word document</source>
            <translation>Word 文档</translation>
        </message>
        <message>
            <source>an Excel workbook</source>
            <translation>Excel 工作簿</translation>
        </message>
        <message>
            <source>a PowerPoint presentation</source>
            <translation>PowerPoint 演示文稿</translation>
        </message>
        <message>
            <source>an OpenDocument file</source>
            <translation>OpenDocument 文件</translation>
        </message>
        <message>
            <source>an OFD document</source>
            <translation>OFD 文档</translation>
        </message>
        <message>
            <source>an Office document</source>
            <translation>Office 文档</translation>
        </message>
        <message>
            <source>a ZIP archive</source>
            <translation>ZIP 压缩包</translation>
        </message>
        <message>
            <source>a BMP image</source>
            <translation>BMP 图片</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>This is %1, not a text. %2</source>
            <translation>这不是文本（%1）。%2</translation>
        </message>
        <message>
            <source>This is a binary file, not a text. Zhupi reads plain text and HTML.</source>
            <translation>这是二进制文件，不是文本。朱批可以读纯文本和 HTML。</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>文件是空的。</translation>
        </message>
        <message>
            <source>There is no text in the file, only blanks.</source>
            <translation>文件里没有文字，只有空白。</translation>
        </message>
        <message>
            <source>A web page may measure 96 MiB at most. Split it, or save it as plain text.</source>
            <translation>网页最大 96 MiB。请拆分，或另存为纯文本。</translation>
        </message>
        <message>
            <source>There is no text in this web page. It may need a browser to fetch it.</source>
            <translation>这个网页里没有文字，可能要用浏览器打开后才会载入。</translation>
        </message>
    </context>
    <context>
        <name>core::interchange</name>
        <message>
            <source>The table’s first row names no column “path” or “name”.</source>
            <translation>表格第一行没有名为“path”或“name”的列。</translation>
        </message>
        <message>
            <source>The library has no tags.</source>
            <translation>文库里没有标签。</translation>
        </message>
        <message>
            <source>Sets of codes are not taken in: %1.</source>
            <translation>编码集合未导入：%1 个。</translation>
        </message>
        <message>
            <source>This is no codebook of the REFI-QDA standard.</source>
            <translation>这不是 REFI-QDA 标准的编码本。</translation>
        </message>
        <message>
            <source>Unnamed</source>
            <translation>未命名</translation>
        </message>
    </context>
    <context>
        <name>core::io</name>
        <message>
            <source>The disk is full. Make room and try again.</source>
            <translation>磁盘已满。请腾出空间后重试。</translation>
        </message>
        <message>
            <source>The file cannot be written. Check the folder and its permissions.</source>
            <translation>无法写入文件。请检查文件夹及其权限。</translation>
        </message>
        <message>
            <source>This is a folder. Name a file in it.</source>
            <translation>这是文件夹。请指明其中的文件。</translation>
        </message>
        <message>
            <source>A quotation mark is not closed.</source>
            <translation>引号没有闭合。</translation>
        </message>
        <message>
            <source>The table is not in UTF-8. Save it as “CSV UTF-8”.</source>
            <translation>表格不是 UTF-8 编码，请另存为“CSV UTF-8”。</translation>
        </message>
        <message>
            <source>The folder of the originals cannot be made. Check the permissions.</source>
            <translation>无法建立存放原件的文件夹。请检查权限。</translation>
        </message>
        <message>
            <source>The original file is missing from the library’s folder. Put it back from a backup, or add the file again.</source>
            <translation>文库文件夹中缺少原件。请从备份中恢复，或重新加入该文件。</translation>
        </message>
        <message>
            <source>The original file cannot be read. Check the permissions of the library’s folder.</source>
            <translation>无法读取原件。请检查文库文件夹的权限。</translation>
        </message>
        <message>
            <source>The original file is damaged. Put it back from a backup, or add the file again.</source>
            <translation>原件已损坏。请从备份中恢复，或重新加入该文件。</translation>
        </message>
    </context>
    <context>
        <name>core::library</name>
        <message>
            <source>This backup is damaged. Choose another one.</source>
            <translation>这份备份已损坏，请另选一份。</translation>
        </message>
        <message>
            <source>The backup cannot be written. Make room, or check the permissions of its folder.</source>
            <translation>无法写入备份。请腾出空间，或检查文件夹权限。</translation>
        </message>
        <message>
            <source>There is no such tag.</source>
            <translation>没有这个标签。</translation>
        </message>
        <message>
            <source>The document has no such correction.</source>
            <translation>文档没有这条更正。</translation>
        </message>
        <message>
            <source>The library has no such document.</source>
            <translation>文库中没有这个文档。</translation>
        </message>
        <message>
            <source>This file is empty: it is not a library. Choose another one.</source>
            <translation>这个文件是空的，不是文库。请另选一个。</translation>
        </message>
        <message>
            <source>The library knows of no change of it.</source>
            <translation>文库没有它的改动记录。</translation>
        </message>
        <message>
            <source>This is a folder. Name a library file in it.</source>
            <translation>这是文件夹。请指明其中的文库文件。</translation>
        </message>
        <message>
            <source>The folder of the library cannot be made. Check the permissions above it.</source>
            <translation>无法建立文库所在的文件夹。请检查上级文件夹的权限。</translation>
        </message>
        <message>
            <source>The library cannot be written. Give yourself write access to the file and its folder.</source>
            <translation>文库不可写。请取得该文件及其文件夹的写权限。</translation>
        </message>
        <message>
            <source>The library is empty although originals lie beside it. Go back to a backup, or move the file away.</source>
            <translation>文库是空的，旁边却有原件。请从备份中恢复，或把该文件移走。</translation>
        </message>
        <message>
            <source>There is no tag “%1”.</source>
            <translation>没有标签“%1”。</translation>
        </message>
        <message>
            <source>The quote is empty.</source>
            <translation>引文为空。</translation>
        </message>
        <message>
            <source>The quote matches %1 places. Give more of what is before or after it.</source>
            <translation>引文有 %1 处相符。请给出更多的前文或后文。</translation>
        </message>
        <message>
            <source>The quote is not in the document with this prefix and suffix, but %1 times without them.</source>
            <translation>文档中没有带此前后文的引文；不计前后文，有 %1 处。</translation>
        </message>
        <message>
            <source>The quote is not in the document.</source>
            <translation>文档中没有这段引文。</translation>
        </message>
        <message>
            <source>The library has no such annotation.</source>
            <translation>文库中没有这条批注。</translation>
        </message>
        <message>
            <source>The passage lies outside the document.</source>
            <translation>所选文字超出了文档范围。</translation>
        </message>
        <message>
            <source>Select a passage first.</source>
            <translation>请先选中一段文字。</translation>
        </message>
        <message>
            <source>The database is damaged: %1</source>
            <translation>数据库已损坏：%1</translation>
        </message>
        <message>
            <source>A row of “%1” refers to a row of “%2” that is not there.</source>
            <translation>表“%1”中有一行引用了表“%2”中不存在的行。</translation>
        </message>
        <message>
            <source>Annotation %1 of “%2” has no passage.</source>
            <translation>“%2”的批注 %1 没有对应的原文。</translation>
        </message>
        <message>
            <source>The annotation “%1” of “%2” does not stand at its quote.</source>
            <translation>“%2”的批注“%1”不在其引文处。</translation>
        </message>
        <message>
            <source>The passage “%1” of “%2” is lost.</source>
            <translation>“%2”中的“%1”已失位。</translation>
        </message>
        <message>
            <source>A link has a type and leads from one passage to another.</source>
            <translation>关联要有类型，并从一个段落指向另一个段落。</translation>
        </message>
        <message>
            <source>Give the memo a title or a text.</source>
            <translation>请给备忘写上标题或正文。</translation>
        </message>
        <message>
            <source>A library cannot be merged into itself.</source>
            <translation>文库不能并入自己。</translation>
        </message>
        <message>
            <source>The file is larger than 512 MiB. Split it into smaller files and open those.</source>
            <translation>文件超过 512 MiB。请把它拆成小一些的文件再打开。</translation>
        </message>
        <message>
            <source>It cannot be read: %1.</source>
            <translation>无法读取：%1。</translation>
        </message>
        <message>
            <source>This is a folder. Open the files in it.</source>
            <translation>这是一个文件夹。请打开其中的文件。</translation>
        </message>
        <message>
            <source>The link points to a file that does not exist.</source>
            <translation>这个链接指向的文件不存在。</translation>
        </message>
        <message>
            <source>There is no such file. It may have been moved or renamed.</source>
            <translation>没有这个文件，可能已被移动或改名。</translation>
        </message>
        <message>
            <source>You are not allowed to read this file. Ask its owner, or change its permissions.</source>
            <translation>没有读取这个文件的权限。请联系文件的主人，或修改它的权限。</translation>
        </message>
        <message>
            <source>Nothing came from standard input.</source>
            <translation>标准输入里没有内容。</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>文件是空的。</translation>
        </message>
        <message>
            <source>The trash has no such thing.</source>
            <translation>回收站里没有此项。</translation>
        </message>
        <message>
            <source>There is a tag “%1” again. Give it another name first.</source>
            <translation>已另有标签“%1”。请先给它改名。</translation>
        </message>
        <message>
            <source>There is nothing to decide about this passage.</source>
            <translation>这一段没有需要决定的。</translation>
        </message>
        <message>
            <source>The passage is lost: give it a place.</source>
            <translation>这一段已失位：请指定位置。</translation>
        </message>
        <message>
            <source>changes that waited</source>
            <translation>等待中的更改</translation>
        </message>
        <message>
            <source>A part of the file that they waited in cannot be read.</source>
            <translation>存放这些更改的文件有一部分无法读取。</translation>
        </message>
        <message>
            <source>There is no such backup.</source>
            <translation>没有这份备份。</translation>
        </message>
        <message>
            <source>The folder of the backups cannot be made.</source>
            <translation>无法建立备份文件夹。</translation>
        </message>
        <message>
            <source>An old backup cannot be removed.</source>
            <translation>无法删除旧备份。</translation>
        </message>
        <message>
            <source>This is a folder. Name a file in it.</source>
            <translation>这是文件夹。请指明其中的文件。</translation>
        </message>
        <message>
            <source>A library cannot be its own backup.</source>
            <translation>文库不能作自己的备份。</translation>
        </message>
        <message>
            <source>The file of this name is damaged, or belongs to another program. It stays as it is. Choose another name.</source>
            <translation>同名文件已损坏，或属于其他程序，因此未作改动。请另取名称。</translation>
        </message>
        <message>
            <source>The backup cannot be read.</source>
            <translation>无法读取这份备份。</translation>
        </message>
        <message>
            <source>There is no library here.</source>
            <translation>此处没有文库。</translation>
        </message>
        <message>
            <source>The other library cannot be read from here.</source>
            <translation>无法从这里读取另一个文库。</translation>
        </message>
        <message>
            <source>The correction “%1” of “%2” has no place.</source>
            <translation>“%2”的更正“%1”没有位置。</translation>
        </message>
        <message>
            <source>The corrected text of “%1” is not whole: %2</source>
            <translation>“%1”更正后的文本不完整：%2</translation>
        </message>
        <message>
            <source>A correction of this document cannot be read. Go back to a backup, or update Zhupi if a newer version wrote it.</source>
            <translation>这份文档有一条更正无法读取。请恢复备份；若由更新的版本写成，请升级朱批。</translation>
        </message>
        <message>
            <source>“%1” cannot be read: %2</source>
            <translation>无法读取“%1”：%2</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>Documents left out: %1. The folder “%2” is not beside the library; have it copied there, too.</source>
            <translation>有 %1 份文档未并入：文库旁边没有文件夹“%2”。请把它也复制到那里。</translation>
        </message>
        <message>
            <source>A bracket is closed that was not opened.</source>
            <translation>有多余的右括号。</translation>
        </message>
        <message>
            <source>A quotation mark is missing.</source>
            <translation>缺少引号。</translation>
        </message>
        <message>
            <source>Write NEAR/paragraph or NEAR/section.</source>
            <translation>应写作 NEAR/paragraph 或 NEAR/section。</translation>
        </message>
        <message>
            <source>“%1:” is no condition. Put words with a colon into quotation marks.</source>
            <translation>“%1:” 不是条件。含冒号的文字请放在引号内。</translation>
        </message>
        <message>
            <source>The query is nested too deeply.</source>
            <translation>查询嵌套过深。</translation>
        </message>
        <message>
            <source>A bracket is not closed.</source>
            <translation>括号没有闭合。</translation>
        </message>
        <message>
            <source>A condition is missing.</source>
            <translation>缺少条件。</translation>
        </message>
        <message>
            <source>“%1” is none of these: %2.</source>
            <translation>“%1”不在可选项之内：%2。</translation>
        </message>
        <message>
            <source>“%1” is no day. Write it 2026-11-30.</source>
            <translation>“%1”不是日期，请写作 2026-11-30。</translation>
        </message>
        <message>
            <source>The library has this file as another document, “%1”.</source>
            <translation>文库已把此文件收作另一篇文档“%1”。</translation>
        </message>
    </context>
    <context>
        <name>core::repair</name>
        <message>
            <source>A note in Aozora Bunko’s notation.</source>
            <translation>青空文库体例的注记。</translation>
        </message>
        <message>
            <source>Read one byte off: a punctuation mark was replaced where it lay across two characters</source>
            <translation>错读了一个字节：被替换的标点跨在两个字之间</translation>
        </message>
        <message>
            <source>Read one byte off after a reading was put between two characters; two bytes were dropped on the way</source>
            <translation>两个字之间被插入注音，其后错读了一个字节，途中还丢了两个字节</translation>
        </message>
        <message>
            <source>Only the reading of this character was left</source>
            <translation>这个字只剩下了注音</translation>
        </message>
        <message>
            <source>Read one byte off after a reading was put between two characters</source>
            <translation>两个字之间被插入注音，其后错读了一个字节</translation>
        </message>
        <message>
            <source>A reading put where two bytes of other characters looked like its own</source>
            <translation>别的字的两个字节碰巧与某字相同，被误插了注音</translation>
        </message>
        <message>
            <source>A radical stood for the whole character.</source>
            <translation>这里用部首代替了整个字。</translation>
        </message>
        <message>
            <source>A private-use character stood for a character of Unicode.</source>
            <translation>这里用私用区字符代替了正式的字符。</translation>
        </message>
        <message>
            <source>An invisible character had no use here.</source>
            <translation>这里有一个没有用处的不可见字符。</translation>
        </message>
        <message>
            <source>A control character is no text.</source>
            <translation>控制字符不是文字。</translation>
        </message>
        <message>
            <source>A soft hyphen marked where a word may break.</source>
            <translation>软连字符只表示单词可以在此断开。</translation>
        </message>
        <message>
            <source>Typesetting put a blank between Han and other characters.</source>
            <translation>排版在汉字与其他字符之间加的空格。</translation>
        </message>
        <message>
            <source>%n place(s) with “锟斤拷”: the text was lost there before it was saved.</source>
            <translation>有 %n 处“锟斤拷”：那里的文字在保存之前就已丢失。</translation>
        </message>
        <message>
            <source>A character reference of a web page stood for its character.</source>
            <translation>这里留有网页的字符实体，没有换成字符。</translation>
        </message>
        <message>
            <source>A paragraph began here with an indent</source>
            <translation>段落由此另起，原文以段首缩进相隔</translation>
        </message>
        <message>
            <source>A paragraph began here after a blank</source>
            <translation>段落由此另起，原文只以空格相隔</translation>
        </message>
        <message>
            <source>A paragraph began here with a number that counts on</source>
            <translation>此处原为一段的开头，编号与前后相接</translation>
        </message>
        <message>
            <source>The characters were spaced out to fill the line.</source>
            <translation>为撑满一行而拉开的字距。</translation>
        </message>
        <message>
            <source>A name of two characters, set with a blank inside.</source>
            <translation>两字姓名，排版时中间加了空格。</translation>
        </message>
        <message>
            <source>The sentence goes on in the next line.</source>
            <translation>句子在下一行继续。</translation>
        </message>
        <message>
            <source>The word goes on in the next line.</source>
            <translation>单词在下一行继续。</translation>
        </message>
        <message>
            <source>The sign of a footnote in Markdown becomes a figure.</source>
            <translation>Markdown 的脚注符号改为序号。</translation>
        </message>
        <message>
            <source>A sign of Markdown says what the words are.</source>
            <translation>Markdown 符号说明文字的性质。</translation>
        </message>
        <message>
            <source>A tag of a web page was left in the text.</source>
            <translation>这里留有网页的标签。</translation>
        </message>
        <message>
            <source>The number of a piece of a document preview</source>
            <translation>文库预览各段前的序号</translation>
        </message>
        <message>
            <source>A document preview cut the text here</source>
            <translation>文库预览在此处把正文切断</translation>
        </message>
        <message>
            <source>A document preview repeated the title</source>
            <translation>文库预览重复了标题</translation>
        </message>
        <message>
            <source>The reading of the character before it, put in after many characters</source>
            <translation>前一个字的注音，文中许多字后都被插入了注音</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>The head or foot of a page, repeated from page to page.</source>
            <translation>逐页重复的页眉或页脚。</translation>
        </message>
        <message>
            <source>A wiki’s link to edit the section was copied with its heading.</source>
            <translation>维基网站的“编辑”链接随标题一并复制下来。</translation>
        </message>
        <message>
            <source>The text had been read in a wrong encoding and saved so.</source>
            <translation>这段文字曾用错误的编码读入，又照样保存了。</translation>
        </message>
        <message>
            <source>%n character(s) were lost when the text was saved in a wrong encoding; they are shown as �.</source>
            <translation>有 %n 个字在用错误的编码保存时已丢失，显示为 �。</translation>
        </message>
    </context>
    <context>
        <name>core::search</name>
        <message>
            <source>The expression is wrong at character %1: %2.</source>
            <translation>正则表达式第 %1 个字符处有误：%2。</translation>
        </message>
    </context>
    <context>
        <name>core::storage</name>
        <message>
            <source>This file is a database of another program. Choose another one.</source>
            <translation>此文件是其他程序的数据库。请另选一个。</translation>
        </message>
        <message>
            <source>A newer version of Zhupi wrote this library. Update Zhupi to open it.</source>
            <translation>此文库由更新版本的朱批写成。请升级朱批后再打开。</translation>
        </message>
        <message>
            <source>The library cannot be written. Give yourself write access to the file and its folder.</source>
            <translation>文库不可写。请取得该文件及其文件夹的写权限。</translation>
        </message>
        <message>
            <source>Another program is using the library. Close it there and try again.</source>
            <translation>另一程序正在使用文库。请在那里关闭后重试。</translation>
        </message>
        <message>
            <source>The disk is full and nothing was stored. Make room and try again.</source>
            <translation>磁盘已满，未存入任何内容。请腾出空间后重试。</translation>
        </message>
        <message>
            <source>This file is not a library. Choose another one.</source>
            <translation>此文件不是文库。请另选一个。</translation>
        </message>
        <message>
            <source>The library is damaged. Keep a copy of it and go back to a backup.</source>
            <translation>文库已损坏。请保留一份副本，并从备份中恢复。</translation>
        </message>
        <message>
            <source>The disk cannot read the library. Check the disk, then try again.</source>
            <translation>磁盘无法读取文库。请检查磁盘后重试。</translation>
        </message>
        <message>
            <source>The disk cannot write the library and nothing was stored. Check the disk.</source>
            <translation>磁盘无法写入文库，未存入任何内容。请检查磁盘。</translation>
        </message>
        <message>
            <source>The library cannot be opened there. Check the folder and its permissions.</source>
            <translation>无法在该处打开文库。请检查文件夹及其权限。</translation>
        </message>
        <message>
            <source>This does not fit what the library holds.</source>
            <translation>这与文库中的内容不相符。</translation>
        </message>
        <message>
            <source>The library reports an unexpected error.</source>
            <translation>文库报告了意外错误。</translation>
        </message>
    </context>
    <context>
        <name>core::structure</name>
        <message>
            <source>Short, without a closing stop, set before text</source>
            <translation>短而没有句末标点，其后是正文</translation>
        </message>
        <message>
            <source>The page begins here</source>
            <translation>版面由此开始</translation>
        </message>
        <message>
            <source>A picture with its caption and credit</source>
            <translation>图片及其说明和署名</translation>
        </message>
        <message>
            <source>Opens with place, date and reporter, as a report does</source>
            <translation>以电头（地点、日期、记者）开篇，是一篇报道</translation>
        </message>
        <message>
            <source>The article above ends with its headline and byline</source>
            <translation>上一篇以标题和署名结束</translation>
        </message>
        <message>
            <source>The picture above ends with its credit</source>
            <translation>上一张图片以摄影署名结束</translation>
        </message>
        <message>
            <source>The column has another width from here on</source>
            <translation>栏宽由此改变</translation>
        </message>
        <message>
            <source>The article above ends with its headline</source>
            <translation>上一篇以标题结束</translation>
        </message>
        <message>
            <source>Stands apart above its article, as the other headlines of the page do</source>
            <translation>独立于文前，与版面上其他标题的位置相符</translation>
        </message>
        <message>
            <source>Stands apart at the end of its article, as headlines of a newspaper page do</source>
            <translation>独立于文末，与从报纸版面复制时标题的位置相符</translation>
        </message>
        <message>
            <source>Names beside the headline</source>
            <translation>标题旁的姓名</translation>
        </message>
        <message>
            <source>Names the editors of the page</source>
            <translation>列出版面责任编辑</translation>
        </message>
        <message>
            <source>Stands above the credit of a picture</source>
            <translation>位于摄影署名之上</translation>
        </message>
        <message>
            <source>Names who took the picture</source>
            <translation>注明摄影者</translation>
        </message>
        <message>
            <source>A line in brackets about the author</source>
            <translation>括号内的作者说明</translation>
        </message>
        <message>
            <source>Stands above the title of a web page</source>
            <translation>网页上位于标题之上的内容</translation>
        </message>
        <message>
            <source>%1 follows %2</source>
            <translation>%1接着%2</translation>
        </message>
        <message>
            <source>%1 follows %2 under %3</source>
            <translation>在%3之下，%1接着%2</translation>
        </message>
        <message>
            <source>%1 begins a count that goes on with %2</source>
            <translation>%1起头，后面接着%2</translation>
        </message>
        <message>
            <source>%1 begins a count under %3 that goes on with %2</source>
            <translation>%1在%3之下起头，后面接着%2</translation>
        </message>
        <message>
            <source>%1 is numbered like other headings</source>
            <translation>%1的编号与其他标题同类</translation>
        </message>
        <message>
            <source>The stop after a run-in heading</source>
            <translation>接排标题后的句号</translation>
        </message>
        <message>
            <source>Named in the table of contents</source>
            <translation>目录中列有此标题</translation>
        </message>
        <message>
            <source>%1; named in the table of contents</source>
            <translation>%1；目录中列有此标题</translation>
        </message>
        <message>
            <source>The file marks it as a heading of level %1</source>
            <translation>文件将它标为 %1 级标题</translation>
        </message>
        <message>
            <source>%1, but it closes as a sentence does</source>
            <translation>%1，但像句子一样收尾</translation>
        </message>
        <message numerus="yes">
            <source>Short, without a closing stop, set before text; %n other line(s) alike</source>
            <translation>
                <numerusform>短而没有句末标点，其后是正文；同样的还有 %n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>The caption of %1</source>
            <translation>%1的标题</translation>
        </message>
        <message>
            <source>How secret the document is</source>
            <translation>文件的密级</translation>
        </message>
        <message>
            <source>How urgent the document is</source>
            <translation>文件的紧急程度</translation>
        </message>
        <message>
            <source>The number of the copy</source>
            <translation>文件的份号</translation>
        </message>
        <message>
            <source>The head of the issuing body</source>
            <translation>发文机关标志</translation>
        </message>
        <message>
            <source>Names who signed the document for issue</source>
            <translation>写明签发人</translation>
        </message>
        <message>
            <source>Names to whom the document goes</source>
            <translation>写明受文者</translation>
        </message>
        <message>
            <source>The day of issue in the head</source>
            <translation>版头中的发文日期</translation>
        </message>
        <message>
            <source>The document number in the head</source>
            <translation>版头中的发文字号</translation>
        </message>
        <message>
            <source>Names above where the authors work</source>
            <translation>位于作者单位之上的姓名</translation>
        </message>
        <message>
            <source>Tells in brackets where the authors work</source>
            <translation>括号内为作者单位</translation>
        </message>
        <message>
            <source>A journal’s note on the paper</source>
            <translation>期刊对论文的附注</translation>
        </message>
        <message>
            <source>The journal’s column</source>
            <translation>期刊栏目</translation>
        </message>
        <message>
            <source>Place, date and reporter at the beginning of a report</source>
            <translation>报道开头的地点、日期和记者</translation>
        </message>
        <message>
            <source>Names under the title</source>
            <translation>标题下的姓名</translation>
        </message>
        <message>
            <source>A name under a heading, as under others</source>
            <translation>标题下的人名，其他标题下也有</translation>
        </message>
        <message>
            <source>A site introduces what it has gathered</source>
            <translation>网站介绍其整理内容的话</translation>
        </message>
        <message>
            <source>A site points to its other pages</source>
            <translation>网站引向其他页面的话</translation>
        </message>
        <message>
            <source>A button or link of the web page</source>
            <translation>网页上的按钮或链接</translation>
        </message>
        <message>
            <source>A site’s note on copying</source>
            <translation>网站关于转载的说明</translation>
        </message>
        <message>
            <source>Cancelled.</source>
            <translation>已取消。</translation>
        </message>
        <message>
            <source>A rule drawn with characters</source>
            <translation>用字符画的线</translation>
        </message>
        <message>
            <source>The table that a government’s site sets above a document</source>
            <translation>政府网站置于公文之上的信息表</translation>
        </message>
        <message>
            <source>The name in the table above the text</source>
            <translation>正文之上信息表中的名称</translation>
        </message>
        <message>
            <source>One of several texts with one name and a running number</source>
            <translation>同名而依次编号的几篇之一</translation>
        </message>
        <message>
            <source>A title, and articles that count from the first again</source>
            <translation>新的标题，其后条文又从第一条数起</translation>
        </message>
        <message>
            <source>A title with a document number under it</source>
            <translation>标题下有发文字号，是另一份公文</translation>
        </message>
        <message>
            <source>A title with the place and day of a speech under it</source>
            <translation>标题下写明讲话的时间和场合，是另一篇讲话</translation>
        </message>
        <message>
            <source>Says on which page of the paper the text below it stood</source>
            <translation>说明其下文章刊于报纸哪一版</translation>
        </message>
        <message>
            <source>A line of the table of contents</source>
            <translation>目录中的一行</translation>
        </message>
        <message>
            <source>A table of contents in one line</source>
            <translation>写成一行的目录</translation>
        </message>
        <message>
            <source>A line with a dash under the title</source>
            <translation>题下以破折号开头的一行</translation>
        </message>
        <message>
            <source>Centred right under the title</source>
            <translation>紧接标题之下居中</translation>
        </message>
        <message>
            <source>A name under the title</source>
            <translation>题下的人名</translation>
        </message>
        <message>
            <source>The dated line under the title goes on</source>
            <translation>题下带日期的一行的下半</translation>
        </message>
        <message>
            <source>A name between title and text</source>
            <translation>标题与正文之间的署名</translation>
        </message>
        <message>
            <source>A document number under the title</source>
            <translation>题下的发文字号</translation>
        </message>
        <message>
            <source>Says when and where the page was published</source>
            <translation>说明页面发布的时间与来源</translation>
        </message>
        <message>
            <source>A date under the title</source>
            <translation>题下的日期</translation>
        </message>
        <message>
            <source>A day with its label under the title</source>
            <translation>标题下标明的日期</translation>
        </message>
        <message>
            <source>A dated line under the title</source>
            <translation>题下带日期的一行</translation>
        </message>
        <message>
            <source>Between the title and a date</source>
            <translation>在标题与日期之间</translation>
        </message>
        <message>
            <source>Signed above a date</source>
            <translation>日期之上的落款</translation>
        </message>
        <message>
            <source>The date under the text</source>
            <translation>文末的成文日期</translation>
        </message>
        <message>
            <source>Names what is attached, above the signature</source>
            <translation>署名之上的附件说明</translation>
        </message>
        <message>
            <source>Bodies addressed under the title</source>
            <translation>标题之下的主送机关</translation>
        </message>
        <message>
            <source>A remark in brackets under the date</source>
            <translation>成文日期下的附注</translation>
        </message>
        <message>
            <source>Announces an attached document</source>
            <translation>引出附件</translation>
        </message>
        <message>
            <source>Whom copies went to, and when it was printed</source>
            <translation>抄送机关与印发日期</translation>
        </message>
        <message>
            <source>The title of an attached document</source>
            <translation>附件的标题</translation>
        </message>
        <message>
            <source>Says where in the paper the text stood</source>
            <translation>说明该文刊于报纸的版面和栏目</translation>
        </message>
        <message>
            <source>Stands above the line that tells of publication</source>
            <translation>位于发布信息一行之上</translation>
        </message>
        <message>
            <source>Short lines above the salutation</source>
            <translation>称呼之上的几行短句</translation>
        </message>
        <message>
            <source>The usual name of a section</source>
            <translation>章节的常用名称</translation>
        </message>
        <message>
            <source>Underlined with a rule of characters</source>
            <translation>下面用字符画了一道线</translation>
        </message>
        <message>
            <source>Set apart from the paragraphs on the page</source>
            <translation>版面上与段落的排法不同</translation>
        </message>
        <message>
            <source>The file names it as its title</source>
            <translation>文件自己标明的标题</translation>
        </message>
        <message>
            <source>The first heading of the highest level</source>
            <translation>最高一级的第一个标题</translation>
        </message>
        <message>
            <source>A year above the title</source>
            <translation>标题之上的年份</translation>
        </message>
        <message>
            <source>Names the paper of a court, under its number</source>
            <translation>案号之下的法院文书名称</translation>
        </message>
        <message>
            <source>Says what the document is about, under its number</source>
            <translation>发文字号之下说明事由的一行</translation>
        </message>
        <message>
            <source>The first line</source>
            <translation>第一行</translation>
        </message>
        <message>
            <source>The site names itself above the title</source>
            <translation>网站在标题上方写明自己的名字</translation>
        </message>
        <message>
            <source>The head of a journal’s page, above the title</source>
            <translation>期刊页面的刊头，位于标题上方</translation>
        </message>
        <message>
            <source>Stands above the name on the cover of a standard</source>
            <translation>标准封面上名称之上的内容</translation>
        </message>
        <message>
            <source>The head of a memorandum, set at both margins</source>
            <translation>备忘录的版头，分列左右两侧</translation>
        </message>
        <message>
            <source>The number and days of a case</source>
            <translation>案号和日期</translation>
        </message>
        <message>
            <source>The title goes on</source>
            <translation>标题的下一行</translation>
        </message>
        <message>
            <source>The title once more</source>
            <translation>标题的重复</translation>
        </message>
    </context>
    <context>
        <name>core::text</name>
        <message>
            <source>%n NUL byte(s) shown as �.</source>
            <translation>%n 个空字节（NUL）显示为 �。</translation>
        </message>
        <message>
            <source>%n byte sequence(s) are not valid %1 and are shown as �.</source>
            <translation>%n 处字节不是有效的 %1，显示为 �。</translation>
        </message>
        <message>
            <source>The file ends in the middle of a character.</source>
            <translation>文件在一个字符的中间就结束了。</translation>
        </message>
        <message>
            <source>Read as %1, but %2 is nearly as likely. If the text looks wrong, choose the other encoding.</source>
            <translation>已按 %1 读入，但 %2 的可能性也差不多。如果文字显得不对，请改选另一种编码。</translation>
        </message>
        <message>
            <source>The bytes are text in no encoding that Zhupi knows. Choose the encoding by hand if you know it.</source>
            <translation>用朱批认识的任何编码都读不出文字。如果知道是哪种编码，请手动选择。</translation>
        </message>
        <message>
            <source>There is no encoding named “%1”.</source>
            <translation>没有名为“%1”的编码。</translation>
        </message>
        <message>
            <source>The dictionaries of OpenCC are not installed.</source>
            <translation>未安装 OpenCC 词典。</translation>
        </message>
        <message>
            <source>Some lines are not in UTF-8 like the others; they were read as %1.</source>
            <translation>有些行不像其他行那样是 UTF-8，已按 %1 读入。</translation>
        </message>
    </context>
</TS>
