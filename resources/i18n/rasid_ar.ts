<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>ActText</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>تراجع: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>إعادة: {what}</translation>
    </message>
    <message>
        <source>Tag “{text}” as {label}</source>
        <translation>وسم «{text}»: {label}</translation>
    </message>
    <message>
        <source>Tag “{text}”</source>
        <translation>وسم «{text}»</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n mention(s) as {label}</source>
        <translation>
            <numerusform>وسم %n موضع: {label}</numerusform>
            <numerusform>وسم موضع واحد: {label}</numerusform>
            <numerusform>وسم موضعين: {label}</numerusform>
            <numerusform>وسم %n مواضع: {label}</numerusform>
            <numerusform>وسم %n موضعًا: {label}</numerusform>
            <numerusform>وسم %n موضع: {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n mention(s)</source>
        <translation>
            <numerusform>وسم %n موضع</numerusform>
            <numerusform>وسم موضع واحد</numerusform>
            <numerusform>وسم موضعين</numerusform>
            <numerusform>وسم %n مواضع</numerusform>
            <numerusform>وسم %n موضعًا</numerusform>
            <numerusform>وسم %n موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Change “{text}” to {label}</source>
        <translation>تغيير وسم «{text}» إلى: {label}</translation>
    </message>
    <message>
        <source>Change the label of “{text}”</source>
        <translation>تغيير تصنيف «{text}»</translation>
    </message>
    <message numerus="yes">
        <source>Change %n tag(s) to {label}</source>
        <translation>
            <numerusform>تغيير %n وسم إلى: {label}</numerusform>
            <numerusform>تغيير وسم واحد إلى: {label}</numerusform>
            <numerusform>تغيير وسمين إلى: {label}</numerusform>
            <numerusform>تغيير %n وسوم إلى: {label}</numerusform>
            <numerusform>تغيير %n وسمًا إلى: {label}</numerusform>
            <numerusform>تغيير %n وسم إلى: {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the label of %n tag(s)</source>
        <translation>
            <numerusform>تغيير تصنيف %n وسم</numerusform>
            <numerusform>تغيير تصنيف وسم واحد</numerusform>
            <numerusform>تغيير تصنيف وسمين</numerusform>
            <numerusform>تغيير تصنيف %n وسوم</numerusform>
            <numerusform>تغيير تصنيف %n وسمًا</numerusform>
            <numerusform>تغيير تصنيف %n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the ends of “{text}”</source>
        <translation>ضبط حدود «{text}»</translation>
    </message>
    <message>
        <source>Move the ends of a tag</source>
        <translation>ضبط حدود وسم</translation>
    </message>
    <message>
        <source>Accept “{text}”</source>
        <translation>قبول «{text}»</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n tag(s)</source>
        <translation>
            <numerusform>قبول %n وسم</numerusform>
            <numerusform>قبول وسم واحد</numerusform>
            <numerusform>قبول وسمين</numerusform>
            <numerusform>قبول %n وسوم</numerusform>
            <numerusform>قبول %n وسمًا</numerusform>
            <numerusform>قبول %n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject “{text}”</source>
        <translation>رفض «{text}»</translation>
    </message>
    <message numerus="yes">
        <source>Reject %n tag(s)</source>
        <translation>
            <numerusform>رفض %n وسم</numerusform>
            <numerusform>رفض وسم واحد</numerusform>
            <numerusform>رفض وسمين</numerusform>
            <numerusform>رفض %n وسوم</numerusform>
            <numerusform>رفض %n وسمًا</numerusform>
            <numerusform>رفض %n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{text}”</source>
        <translation>حذف «{text}»</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tag(s)</source>
        <translation>
            <numerusform>حذف %n وسم</numerusform>
            <numerusform>حذف وسم واحد</numerusform>
            <numerusform>حذف وسمين</numerusform>
            <numerusform>حذف %n وسوم</numerusform>
            <numerusform>حذف %n وسمًا</numerusform>
            <numerusform>حذف %n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on “{text}”</source>
        <translation>ملاحظة على «{text}»</translation>
    </message>
    <message>
        <source>Note on a tag</source>
        <translation>ملاحظة على وسم</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n suggestion(s) in “{title}”</source>
        <translation>
            <numerusform>قبول الاقتراحات كلها (%n) في «{title}»</numerusform>
            <numerusform>قبول الاقتراح الوحيد في «{title}»</numerusform>
            <numerusform>قبول الاقتراحين كليهما في «{title}»</numerusform>
            <numerusform>قبول الاقتراحات كلها (%n) في «{title}»</numerusform>
            <numerusform>قبول الاقتراحات كلها (%n) في «{title}»</numerusform>
            <numerusform>قبول الاقتراحات كلها (%n) في «{title}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n suggestion(s)</source>
        <translation>
            <numerusform>قبول الاقتراحات كلها (%n)</numerusform>
            <numerusform>قبول الاقتراح الوحيد</numerusform>
            <numerusform>قبول الاقتراحين كليهما</numerusform>
            <numerusform>قبول الاقتراحات كلها (%n)</numerusform>
            <numerusform>قبول الاقتراحات كلها (%n)</numerusform>
            <numerusform>قبول الاقتراحات كلها (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Import “{title}”</source>
        <translation>استيراد «{title}»</translation>
    </message>
    <message numerus="yes">
        <source>Import %n article(s)</source>
        <translation>
            <numerusform>استيراد %n مقال</numerusform>
            <numerusform>استيراد مقال واحد</numerusform>
            <numerusform>استيراد مقالين</numerusform>
            <numerusform>استيراد %n مقالات</numerusform>
            <numerusform>استيراد %n مقالًا</numerusform>
            <numerusform>استيراد %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognise names in “{title}”</source>
        <translation>التعرّف على الأسماء في «{title}»</translation>
    </message>
    <message numerus="yes">
        <source>Recognise names in %n article(s)</source>
        <translation>
            <numerusform>التعرّف على الأسماء في %n مقال</numerusform>
            <numerusform>التعرّف على الأسماء في مقال واحد</numerusform>
            <numerusform>التعرّف على الأسماء في مقالين</numerusform>
            <numerusform>التعرّف على الأسماء في %n مقالات</numerusform>
            <numerusform>التعرّف على الأسماء في %n مقالًا</numerusform>
            <numerusform>التعرّف على الأسماء في %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognise names</source>
        <translation>التعرّف على الأسماء</translation>
    </message>
    <message>
        <source>Mark “{title}” as reviewed</source>
        <translation>وضع علامة المراجعة على «{title}»</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as reviewed</source>
        <translation>
            <numerusform>وضع علامة المراجعة على %n مقال</numerusform>
            <numerusform>وضع علامة المراجعة على مقال واحد</numerusform>
            <numerusform>وضع علامة المراجعة على مقالين</numerusform>
            <numerusform>وضع علامة المراجعة على %n مقالات</numerusform>
            <numerusform>وضع علامة المراجعة على %n مقالًا</numerusform>
            <numerusform>وضع علامة المراجعة على %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark “{title}” as not reviewed</source>
        <translation>إلغاء علامة المراجعة عن «{title}»</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as not reviewed</source>
        <translation>
            <numerusform>إلغاء علامة المراجعة عن %n مقال</numerusform>
            <numerusform>إلغاء علامة المراجعة عن مقال واحد</numerusform>
            <numerusform>إلغاء علامة المراجعة عن مقالين</numerusform>
            <numerusform>إلغاء علامة المراجعة عن %n مقالات</numerusform>
            <numerusform>إلغاء علامة المراجعة عن %n مقالًا</numerusform>
            <numerusform>إلغاء علامة المراجعة عن %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit the details of “{title}”</source>
        <translation>تعديل بيانات «{title}»</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>تعديل البيانات</translation>
    </message>
    <message>
        <source>Delete the article “{title}”</source>
        <translation>حذف المقال «{title}»</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n article(s)</source>
        <translation>
            <numerusform>حذف %n مقال</numerusform>
            <numerusform>حذف مقال واحد</numerusform>
            <numerusform>حذف مقالين</numerusform>
            <numerusform>حذف %n مقالات</numerusform>
            <numerusform>حذف %n مقالًا</numerusform>
            <numerusform>حذف %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the topic “{topic}”</source>
        <translation>إضافة الموضوع «{topic}»</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>إضافة موضوع</translation>
    </message>
    <message>
        <source>Remove the topic “{topic}”</source>
        <translation>إزالة الموضوع «{topic}»</translation>
    </message>
    <message>
        <source>Remove a topic</source>
        <translation>إزالة موضوع</translation>
    </message>
    <message>
        <source>New topic “{topic}”</source>
        <translation>موضوع جديد «{topic}»</translation>
    </message>
    <message>
        <source>New topic</source>
        <translation>موضوع جديد</translation>
    </message>
    <message>
        <source>New label “{label}”</source>
        <translation>تصنيف جديد «{label}»</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>تصنيف جديد</translation>
    </message>
    <message>
        <source>Change the label “{label}”</source>
        <translation>تعديل التصنيف «{label}»</translation>
    </message>
    <message>
        <source>Change a label</source>
        <translation>تعديل تصنيف</translation>
    </message>
    <message>
        <source>Delete the label “{label}”</source>
        <translation>حذف التصنيف «{label}»</translation>
    </message>
    <message>
        <source>Delete a label</source>
        <translation>حذف تصنيف</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>شخص</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>منظمة</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>متفرقات</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject or delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;waiting suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous wa&amp;iting suggestion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous t&amp;ag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end &amp;outwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the end &amp;inwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the &amp;start outwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the s&amp;tart inwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snap to &amp;words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept &amp;all in this article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recognise names again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognise names in &amp;all articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;topic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed, open the &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete the article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dim site furniture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;rejected tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show label na&amp;mes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>العربية / English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Rasid</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleListPanel</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files or folders, or drop them on this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article passes the filter above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Waiting topic {name}; Enter confirms, Delete removes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic {name}; Delete removes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Kept in {path}</source>
        <translation>حُفظ التقرير في {path}</translation>
    </message>
    <message>
        <source>Something went wrong in Rasid</source>
        <translation>حدث خلل في راصد</translation>
    </message>
    <message>
        <source>Rasid met a bug. Your work is saved: each act is stored at once. You can go on; if the window behaves oddly, restart it. Please send this report to the makers of Rasid.</source>
        <translation>صادف راصد خللًا برمجيًا. عملك محفوظ، فكل إجراء يُحفظ فور القيام به. يمكنك المتابعة، وإن لاحظت سلوكًا غريبًا فأعد تشغيل البرنامج. نرجو إرسال هذا التقرير إلى مطوّري راصد.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV for Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row a tag. Opens in Excel with its Arabic letters intact, and no cell can run as a formula.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row a tag, every value exactly as stored. For programs and scripts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One article a line, with its text and all its tags. For annotation tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities and topics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entities only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topics only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the first record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">إلغاء</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First of %n record(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag fits these choices. Choose more tags, states or articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one state of tags to export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tag fits these choices, so nothing would be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or browse for the file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder. Add the name of a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} does not exist. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write to {path}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} exists already and will be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportOptionsPanel</name>
    <message>
        <source>&amp;Format:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;uggested, not yet decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is not filtered: it holds all articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ll articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles in the l&amp;ist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The &amp;open article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{articles} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Descending order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ascending order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by title, source or author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look in the texts too (slower)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Bringing the first articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognising names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>That was the last one: every article in the list is reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished">نسخ</translation>
    </message>
    <message>
        <source>Saved: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {imported}, duplicates {duplicates}, failed {failed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {path}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Names recognised in %n article(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>To tag: {quote}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rasid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every act is saved at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MentionFacts</name>
    <message>
        <source>“{quote}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refers to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in a list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found by a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{origin} ({details})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MentionModel</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested by a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested by a list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested by a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tagged by hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MentionsTab</name>
    <message>
        <source>Go to the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another kind above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing tagged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words in the text and press a label&apos;s key, or let the recogniser suggest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show which mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions in this article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotificationBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>لا إشعارات أخرى</numerusform>
            <numerusform>إشعار آخر</numerusform>
            <numerusform>إشعاران آخران</numerusform>
            <numerusform>%n إشعارات أخرى</numerusform>
            <numerusform>%n إشعارًا آخر</numerusform>
            <numerusform>%n إشعار آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>معلومة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>إخفاء التفاصيل</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy this message</source>
        <translation>نسخ هذه الرسالة</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>NotificationCenter</name>
    <message numerus="yes">
        <source>%n file(s) could not be imported. Open the details to see why.</source>
        <translation>
            <numerusform>لم يفشل استيراد أي ملف.</numerusform>
            <numerusform>تعذّر استيراد ملف واحد. افتح التفاصيل لمعرفة السبب.</numerusform>
            <numerusform>تعذّر استيراد ملفين. افتح التفاصيل لمعرفة السبب.</numerusform>
            <numerusform>تعذّر استيراد %n ملفات. افتح التفاصيل لمعرفة السبب.</numerusform>
            <numerusform>تعذّر استيراد %n ملفًا. افتح التفاصيل لمعرفة السبب.</numerusform>
            <numerusform>تعذّر استيراد %n ملف. افتح التفاصيل لمعرفة السبب.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>No article is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an article in the list to read it here, or drop files on the window to import them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the article…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Text of the article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>Select words, or go to a tag, before choosing a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a tag before rejecting it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a tag before writing a note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a tag before moving its ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag can&apos;t be moved further there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) still waiting in this article.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No suggestion is waiting here. F9 marks the article as reviewed and opens the next.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message numerus="yes">
        <source>%n more task(s)</source>
        <translation>
            <numerusform>لا مهام أخرى</numerusform>
            <numerusform>مهمة أخرى</numerusform>
            <numerusform>مهمتان أخريان</numerusform>
            <numerusform>%n مهام أخرى</numerusform>
            <numerusform>%n مهمة أخرى</numerusform>
            <numerusform>%n مهمة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>{task}: stopping</source>
        <translation>{task}: جارٍ الإيقاف</translation>
    </message>
    <message>
        <source>{task}: paused</source>
        <translation>{task}: متوقفة مؤقتًا</translation>
    </message>
    <message>
        <source>{task}: waiting</source>
        <translation>{task}: في الانتظار</translation>
    </message>
    <message>
        <source>{task}: {done} of {total}</source>
        <translation>{task}: {done} من {total}</translation>
    </message>
    <message>
        <source>Running tasks</source>
        <translation>المهام الجارية</translation>
    </message>
</context>
<context>
    <name>TopicModel</name>
    <message>
        <source>already given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New topic “{name}” under “{parent}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New topic “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicsTab</name>
    <message>
        <source>Waiting: click to confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No topics yet. Type a few letters, or choose from the tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation type="unfinished">إضافة موضوع</translation>
    </message>
    <message>
        <source>Topics to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UserError</name>
    <message>
        <source>{name} is not UTF-8 text (byte {offset}). Convert it to UTF-8 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table {path} lacks the column {column}. Install Rasid again to get it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table {path} can&apos;t be read ({reason}). Install Rasid again to get it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}, line {line}: {problem}. Correct that line, or install Rasid again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} lacks a column. Its columns are: {found}. Articles need the column text, tags need {needed}. Name the columns so in the first row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} has the column {columns} twice. Rename or remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row, which ends at line {last_line}, is not well-formed CSV ({reason}). Look for a quotation mark that is not closed or not doubled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not well-formed {encoding} here. Save the file as UTF-8 and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has {cells} cells, but there are {columns} columns. Put cells that hold the delimiter in quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has no text. Fill in its column text or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column article_sha256 holds “{value}”, which names no article. Take the value that the article has in an export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column label is empty. Fill in the label or the topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind “{kind}” is unknown. Write entity or topic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns start and end hold “{start}” and “{end}”. They must be whole numbers, the end after the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a text file, whatever its name says: its content is {kind}. Choose the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding of {path} could not be recognised. Open it in a program that shows it well and save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is {encoding} text with a broken character at byte {offset}. Mend that place in a text editor and save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a binary file, not text. Choose a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is empty. Choose a file that holds text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} is larger than {limit} MB, the most that is read as one text. Split it into smaller files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder {path}. Check its name and place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not read {path}. Ask its owner for the right to, or close the program that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link {path} leads back to itself. Remove it or choose its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}. Check that its disk or network drive is reachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web page {path} shows no text. Save it again from the browser once it is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not JSON. Each line must be an object with a text, like this: {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not well-formed JSON ({reason}). Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} of {path} is longer than {limit} MB, the most that is read as one text. Nothing after it was read. Split it and import the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is not UTF-8 (byte {offset} is broken). Save the file as UTF-8 and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is not well-formed JSON ({reason}). Correct it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record has no text. Its fields are: {found}. Put the article&apos;s text in “text”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag needs a start, an end and a label, like {example}. This one is {tag}. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag {label} from {start} to {end} is outside the text, which has {length} characters. Correct its offsets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag {label} from {start} to {end} covers only control characters, which are not kept. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag {label} from {start} to {end} is said to be “{quote}”, but the text there is “{here}”. Correct its offsets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A topic needs a name. This one is {topic}. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} holds only blank space. Choose a file that holds text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format “{name}”. Use one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of the kind {name} are not supported yet by this version. Save as one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is not a file that can be read. Choose a file that holds text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article was read, but not its date “{date}”. Set the date in the article, or write it like 2023-10-07 and import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {field} “{value}” is unknown. Use one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score “{value}” is not a number from 0 to 1. Correct or empty it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a format of export. Use one of: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {path} was not written. Free some space or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder. Give the name of a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}. Make it or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} may not be written. Close it in other programs, or choose a folder that is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} was not written: {reason}. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word list {path} is missing, so names cannot be found. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no export format “{format}”. Choose one of: {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article “{title}” of this tag is not in the store. Import the article first, then the tags again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag “{text}” does not stand at {start} to {end} of its article, so it was left out. Its file belongs to another version of the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters {start} to {end} are not in this article. Select the words again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The topic has no name. Type one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a topic “{name}” already. Choose it from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be saved in {path} ({reason}). Check that you may write there and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {path} could not be read ({reason}), so the defaults are used. Check that you may read that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings file was damaged, so the defaults are used. It was kept as {aside}: take your choices from there, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting “{name}” in {path} can&apos;t be {value}, so its default is used. Choose it again in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no article {id} in this store. “rasid list” shows those there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store at {path}. Make one with “rasid init”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, not a store. Name a file, such as news.rasid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {path} can&apos;t be made ({reason}). Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a database of another program, not a Rasid store. Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} was written by a newer version of Rasid. Update Rasid to open it; nothing in it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is in use by another program. Close that program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} is read-only. Give yourself the right to write to the file and its folder, or copy it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Nothing that was saved is lost; free some space and do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is damaged or is not a Rasid store. Restore a backup of it or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store {path} can&apos;t be opened. Check that its folder exists and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk that holds {path} failed to read or write. Check the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can&apos;t be taken back or done again, because what it changed has been changed since, perhaps in another window. Nothing was altered.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message>
        <source>Articles and tags (*.txt *.html *.htm *.csv *.jsonl *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Writer</name>
    <message>
        <source>CSV for spreadsheets (Excel, LibreOffice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for programs (exact text, no mark)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines with the texts (doccano)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
