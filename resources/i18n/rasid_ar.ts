<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Rasid</source>
        <translation>حول راصد</translation>
    </message>
    <message>
        <source>Built &amp;with</source>
        <translation>&amp;مكوّنات البرنامج</translation>
    </message>
    <message>
        <source>Rasid</source>
        <translation>راصد</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>الإصدار {version}</translation>
    </message>
    <message>
        <source>A desktop reader and tagger for Arabic news.</source>
        <translation>برنامج مكتبي لقراءة الأخبار العربية ووسمها.</translation>
    </message>
    <message>
        <source>&amp;Store:</source>
        <translation>المخ&amp;زن:</translation>
    </message>
    <message>
        <source>&amp;Log:</source>
        <translation>&amp;سجل التشغيل:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>What Rasid is built with, and the licences</source>
        <translation>مكوّنات راصد ورخصها</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>نسخ المع&amp;لومات</translation>
    </message>
    <message>
        <source>Versions and paths, for a report of a fault</source>
        <translation>الإصدارات والمسارات، لإرفاقها ببلاغ عن خلل</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
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
        <source>Add %n tag(s) as {label}</source>
        <translation>
            <numerusform>إضافة %n وسم: {label}</numerusform>
            <numerusform>إضافة وسم واحد: {label}</numerusform>
            <numerusform>إضافة وسمين: {label}</numerusform>
            <numerusform>إضافة %n وسوم: {label}</numerusform>
            <numerusform>إضافة %n وسمًا: {label}</numerusform>
            <numerusform>إضافة %n وسم: {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n tag(s)</source>
        <translation>
            <numerusform>إضافة %n وسم</numerusform>
            <numerusform>إضافة وسم واحد</numerusform>
            <numerusform>إضافة وسمين</numerusform>
            <numerusform>إضافة %n وسوم</numerusform>
            <numerusform>إضافة %n وسمًا</numerusform>
            <numerusform>إضافة %n وسم</numerusform>
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
    <message numerus="yes">
        <source>Add the topic “{topic}” to %n article(s)</source>
        <translation>
            <numerusform>إضافة الموضوع «{topic}» إلى %n مقال</numerusform>
            <numerusform>إضافة الموضوع «{topic}» إلى مقال واحد</numerusform>
            <numerusform>إضافة الموضوع «{topic}» إلى مقالين</numerusform>
            <numerusform>إضافة الموضوع «{topic}» إلى %n مقالات</numerusform>
            <numerusform>إضافة الموضوع «{topic}» إلى %n مقالًا</numerusform>
            <numerusform>إضافة الموضوع «{topic}» إلى %n مقال</numerusform>
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
    <message numerus="yes">
        <source>Remove the topic “{topic}” from %n article(s)</source>
        <translation>
            <numerusform>إزالة الموضوع «{topic}» من %n مقال</numerusform>
            <numerusform>إزالة الموضوع «{topic}» من مقال واحد</numerusform>
            <numerusform>إزالة الموضوع «{topic}» من مقالين</numerusform>
            <numerusform>إزالة الموضوع «{topic}» من %n مقالات</numerusform>
            <numerusform>إزالة الموضوع «{topic}» من %n مقالًا</numerusform>
            <numerusform>إزالة الموضوع «{topic}» من %n مقال</numerusform>
        </translation>
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
        <source>Dismiss the topic “{topic}”</source>
        <translation>استبعاد الموضوع «{topic}»</translation>
    </message>
    <message>
        <source>Dismiss a topic</source>
        <translation>استبعاد موضوع</translation>
    </message>
    <message>
        <source>Rename the topic “{topic}”</source>
        <translation>إعادة تسمية الموضوع «{topic}»</translation>
    </message>
    <message>
        <source>Rename a topic</source>
        <translation>إعادة تسمية موضوع</translation>
    </message>
    <message>
        <source>Delete the topic “{topic}”</source>
        <translation>حذف الموضوع «{topic}»</translation>
    </message>
    <message>
        <source>Delete a topic</source>
        <translation>حذف موضوع</translation>
    </message>
    <message>
        <source>Merge the label “{label}” into “{into}”</source>
        <translation>دمج التصنيف «{label}» في «{into}»</translation>
    </message>
    <message>
        <source>Merge labels</source>
        <translation>دمج التصنيفات</translation>
    </message>
    <message numerus="yes">
        <source>Import %n label(s)</source>
        <translation>
            <numerusform>استيراد %n تصنيف</numerusform>
            <numerusform>استيراد تصنيف واحد</numerusform>
            <numerusform>استيراد تصنيفين</numerusform>
            <numerusform>استيراد %n تصنيفات</numerusform>
            <numerusform>استيراد %n تصنيفًا</numerusform>
            <numerusform>استيراد %n تصنيف</numerusform>
        </translation>
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
        <source>Save the search “{search}”</source>
        <translation>حفظ البحث «{search}»</translation>
    </message>
    <message>
        <source>Delete the saved search “{search}”</source>
        <translation>حذف البحث المحفوظ «{search}»</translation>
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
        <source>Other name</source>
        <translation>اسم آخر</translation>
    </message>
    <message numerus="yes">
        <source>Link %n tag(s) to “{name}”</source>
        <translation>
            <numerusform>ربط %n وسم بـ«{name}»</numerusform>
            <numerusform>ربط وسم واحد بـ«{name}»</numerusform>
            <numerusform>ربط وسمين بـ«{name}»</numerusform>
            <numerusform>ربط %n وسوم بـ«{name}»</numerusform>
            <numerusform>ربط %n وسمًا بـ«{name}»</numerusform>
            <numerusform>ربط %n وسم بـ«{name}»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n tag(s)</source>
        <translation>
            <numerusform>ربط %n وسم</numerusform>
            <numerusform>ربط وسم واحد</numerusform>
            <numerusform>ربط وسمين</numerusform>
            <numerusform>ربط %n وسوم</numerusform>
            <numerusform>ربط %n وسمًا</numerusform>
            <numerusform>ربط %n وسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge into “{name}” (%n tag(s))</source>
        <translation>
            <numerusform>الدمج في «{name}» (%n وسم)</numerusform>
            <numerusform>الدمج في «{name}» (وسم واحد)</numerusform>
            <numerusform>الدمج في «{name}» (وسمين)</numerusform>
            <numerusform>الدمج في «{name}» (%n وسوم)</numerusform>
            <numerusform>الدمج في «{name}» (%n وسمًا)</numerusform>
            <numerusform>الدمج في «{name}» (%n وسم)</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge entities</source>
        <translation>دمج كيانات</translation>
    </message>
    <message numerus="yes">
        <source>Split off “{name}” (%n tag(s))</source>
        <translation>
            <numerusform>فصل «{name}» (%n وسم)</numerusform>
            <numerusform>فصل «{name}» (وسم واحد)</numerusform>
            <numerusform>فصل «{name}» (وسمين)</numerusform>
            <numerusform>فصل «{name}» (%n وسوم)</numerusform>
            <numerusform>فصل «{name}» (%n وسمًا)</numerusform>
            <numerusform>فصل «{name}» (%n وسم)</numerusform>
        </translation>
    </message>
    <message>
        <source>Split an entity</source>
        <translation>فصل من كيان</translation>
    </message>
    <message numerus="yes">
        <source>Unlink “{name}” (%n tag(s))</source>
        <translation>
            <numerusform>فك ربط «{name}» (%n وسم)</numerusform>
            <numerusform>فك ربط «{name}» (وسم واحد)</numerusform>
            <numerusform>فك ربط «{name}» (وسمين)</numerusform>
            <numerusform>فك ربط «{name}» (%n وسوم)</numerusform>
            <numerusform>فك ربط «{name}» (%n وسمًا)</numerusform>
            <numerusform>فك ربط «{name}» (%n وسم)</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlink tags</source>
        <translation>فك ربط وسوم</translation>
    </message>
    <message>
        <source>Edit the entity “{name}”</source>
        <translation>تعديل الكيان «{name}»</translation>
    </message>
    <message>
        <source>Edit an entity</source>
        <translation>تعديل كيان</translation>
    </message>
    <message>
        <source>Keep names apart</source>
        <translation>الفصل بين أسماء</translation>
    </message>
    <message>
        <source>Suggest “{name}” as {label} from now on</source>
        <translation>اقتراح «{name}» بتصنيف {label} من الآن</translation>
    </message>
    <message numerus="yes">
        <source>Suggest %n name(s) from now on</source>
        <translation>
            <numerusform>اقتراح %n اسم من الآن</numerusform>
            <numerusform>اقتراح اسم واحد من الآن</numerusform>
            <numerusform>اقتراح اسمين من الآن</numerusform>
            <numerusform>اقتراح %n أسماء من الآن</numerusform>
            <numerusform>اقتراح %n اسمًا من الآن</numerusform>
            <numerusform>اقتراح %n اسم من الآن</numerusform>
        </translation>
    </message>
    <message>
        <source>Never suggest “{name}” as {label}</source>
        <translation>عدم اقتراح «{name}» بتصنيف {label}</translation>
    </message>
    <message numerus="yes">
        <source>Never suggest %n name(s)</source>
        <translation>
            <numerusform>عدم اقتراح %n اسم</numerusform>
            <numerusform>عدم اقتراح اسم واحد</numerusform>
            <numerusform>عدم اقتراح اسمين</numerusform>
            <numerusform>عدم اقتراح %n أسماء</numerusform>
            <numerusform>عدم اقتراح %n اسمًا</numerusform>
            <numerusform>عدم اقتراح %n اسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave “{name}” to the recogniser</source>
        <translation>ترك «{name}» للمتعرّف</translation>
    </message>
    <message numerus="yes">
        <source>Leave %n name(s) to the recogniser</source>
        <translation>
            <numerusform>ترك %n اسم للمتعرّف</numerusform>
            <numerusform>ترك اسم واحد للمتعرّف</numerusform>
            <numerusform>ترك اسمين للمتعرّف</numerusform>
            <numerusform>ترك %n أسماء للمتعرّف</numerusform>
            <numerusform>ترك %n اسمًا للمتعرّف</numerusform>
            <numerusform>ترك %n اسم للمتعرّف</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget the name “{name}”</source>
        <translation>نسيان الاسم «{name}»</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n name(s)</source>
        <translation>
            <numerusform>نسيان %n اسم</numerusform>
            <numerusform>نسيان اسم واحد</numerusform>
            <numerusform>نسيان اسمين</numerusform>
            <numerusform>نسيان %n أسماء</numerusform>
            <numerusform>نسيان %n اسمًا</numerusform>
            <numerusform>نسيان %n اسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n name(s)</source>
        <translation>
            <numerusform>استيراد %n اسم</numerusform>
            <numerusform>استيراد اسم واحد</numerusform>
            <numerusform>استيراد اسمين</numerusform>
            <numerusform>استيراد %n أسماء</numerusform>
            <numerusform>استيراد %n اسمًا</numerusform>
            <numerusform>استيراد %n اسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look for learned names: %n new suggestion(s)</source>
        <translation>
            <numerusform>البحث عن الأسماء المتعلَّمة: لا اقتراح جديدًا</numerusform>
            <numerusform>البحث عن الأسماء المتعلَّمة: اقتراح جديد واحد</numerusform>
            <numerusform>البحث عن الأسماء المتعلَّمة: اقتراحان جديدان</numerusform>
            <numerusform>البحث عن الأسماء المتعلَّمة: %n اقتراحات جديدة</numerusform>
            <numerusform>البحث عن الأسماء المتعلَّمة: %n اقتراحًا جديدًا</numerusform>
            <numerusform>البحث عن الأسماء المتعلَّمة: %n اقتراح جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change “{name}” to {label} at %n place(s)</source>
        <translation>
            <numerusform>تغيير وسم «{name}» إلى: {label}، في %n موضع</numerusform>
            <numerusform>تغيير وسم «{name}» إلى: {label}، في موضع واحد</numerusform>
            <numerusform>تغيير وسم «{name}» إلى: {label}، في موضعين</numerusform>
            <numerusform>تغيير وسم «{name}» إلى: {label}، في %n مواضع</numerusform>
            <numerusform>تغيير وسم «{name}» إلى: {label}، في %n موضعًا</numerusform>
            <numerusform>تغيير وسم «{name}» إلى: {label}، في %n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept “{name}” at %n place(s)</source>
        <translation>
            <numerusform>قبول «{name}» في %n موضع</numerusform>
            <numerusform>قبول «{name}» في موضع واحد</numerusform>
            <numerusform>قبول «{name}» في موضعين</numerusform>
            <numerusform>قبول «{name}» في %n مواضع</numerusform>
            <numerusform>قبول «{name}» في %n موضعًا</numerusform>
            <numerusform>قبول «{name}» في %n موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept “{text}”, “{title}” reviewed</source>
        <translation>قبول «{text}»، ومراجعة «{title}»</translation>
    </message>
    <message numerus="yes">
        <source>Reject “{name}” at %n place(s)</source>
        <translation>
            <numerusform>رفض «{name}» في %n موضع</numerusform>
            <numerusform>رفض «{name}» في موضع واحد</numerusform>
            <numerusform>رفض «{name}» في موضعين</numerusform>
            <numerusform>رفض «{name}» في %n مواضع</numerusform>
            <numerusform>رفض «{name}» في %n موضعًا</numerusform>
            <numerusform>رفض «{name}» في %n موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject “{text}”, “{title}” reviewed</source>
        <translation>رفض «{text}»، ومراجعة «{title}»</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n suggestion(s) in “{title}” and mark it as reviewed</source>
        <translation>
            <numerusform>وضع علامة المراجعة على «{title}»، ولا اقتراح فيه</numerusform>
            <numerusform>قبول الاقتراح الوحيد في «{title}» ووضع علامة المراجعة</numerusform>
            <numerusform>قبول الاقتراحين كليهما في «{title}» ووضع علامة المراجعة</numerusform>
            <numerusform>قبول الاقتراحات كلها (%n) في «{title}» ووضع علامة المراجعة</numerusform>
            <numerusform>قبول الاقتراحات كلها (%n) في «{title}» ووضع علامة المراجعة</numerusform>
            <numerusform>قبول الاقتراحات كلها (%n) في «{title}» ووضع علامة المراجعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all and mark as reviewed</source>
        <translation>قبول الكل ووضع علامة المراجعة</translation>
    </message>
    <message numerus="yes">
        <source>Add %n topic(s) of the list</source>
        <translation>
            <numerusform>إضافة موضوعات من القائمة</numerusform>
            <numerusform>إضافة موضوع من القائمة</numerusform>
            <numerusform>إضافة موضوعين من القائمة</numerusform>
            <numerusform>إضافة %n موضوعات من القائمة</numerusform>
            <numerusform>إضافة %n موضوعًا من القائمة</numerusform>
            <numerusform>إضافة %n موضوع من القائمة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تح&amp;رير</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;وسم</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>م&amp;قال</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>استيراد م&amp;لفات…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>استيراد &amp;مجلد…</translation>
    </message>
    <message>
        <source>&amp;Export tags…</source>
        <translation>تصدير الو&amp;سوم…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>خ&amp;روج</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>&amp;Find articles</source>
        <translation>بحث عن م&amp;قالات</translation>
    </message>
    <message>
        <source>Fi&amp;lters of the list</source>
        <translation>&amp;مرشحات القائمة</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;قبول</translation>
    </message>
    <message>
        <source>&amp;Reject or delete</source>
        <translation>&amp;رفض أو حذف</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;ملاحظة…</translation>
    </message>
    <message>
        <source>Next &amp;waiting suggestion</source>
        <translation>الاقتراح المنت&amp;ظر التالي</translation>
    </message>
    <message>
        <source>Previous wa&amp;iting suggestion</source>
        <translation>الاقتراح المنتظر ال&amp;سابق</translation>
    </message>
    <message>
        <source>Next &amp;tag</source>
        <translation>ال&amp;وسم التالي</translation>
    </message>
    <message>
        <source>Tag aro&amp;und or inside this one</source>
        <translation>الوسم المحيط أو ال&amp;داخلي</translation>
    </message>
    <message>
        <source>Move the end to the left</source>
        <translation>تحريك النهاية إلى اليسار</translation>
    </message>
    <message>
        <source>Move the end to the right</source>
        <translation>تحريك النهاية إلى اليمين</translation>
    </message>
    <message>
        <source>Previous ta&amp;g</source>
        <translation>الوسم السابق</translation>
    </message>
    <message>
        <source>Code&amp;book…</source>
        <translation>&amp;دليل التصنيفات…</translation>
    </message>
    <message>
        <source>&amp;Train on my reviewed articles…</source>
        <translation>&amp;تدريب المتعرّف على مقالاتي المراجَعة…</translation>
    </message>
    <message>
        <source>Sa&amp;ve this search…</source>
        <translation>ح&amp;فظ هذا البحث…</translation>
    </message>
    <message>
        <source>Saved searc&amp;hes</source>
        <translation>عمليات الب&amp;حث المحفوظة</translation>
    </message>
    <message>
        <source>&amp;Next hit of the search</source>
        <translation>الموضع التا&amp;لي للبحث</translation>
    </message>
    <message>
        <source>&amp;Previous hit of the search</source>
        <translation>الموضع السا&amp;بق للبحث</translation>
    </message>
    <message>
        <source>Begin the tag earlier</source>
        <translation>بدء الوسم من قبل</translation>
    </message>
    <message>
        <source>Begin the tag later</source>
        <translation>بدء الوسم من بعد</translation>
    </message>
    <message>
        <source>Snap to wor&amp;ds</source>
        <translation>ال&amp;ضبط على الكلمات</translation>
    </message>
    <message>
        <source>Accept a&amp;ll in this article</source>
        <translation>قبول &amp;كل اقتراحات المقال</translation>
    </message>
    <message>
        <source>&amp;Recognise names again</source>
        <translation>إ&amp;عادة التعرّف على الأسماء</translation>
    </message>
    <message>
        <source>Recognise names in &amp;all articles</source>
        <translation>التعرّف على الأسماء في &amp;كل المقالات</translation>
    </message>
    <message>
        <source>Add a &amp;topic</source>
        <translation>إ&amp;ضافة موضوع</translation>
    </message>
    <message>
        <source>Su&amp;ggested topics</source>
        <translation>الموضوعات المق&amp;ترحة</translation>
    </message>
    <message>
        <source>Topics of the selected articles…</source>
        <translation>موضوعات المقالات المحددة…</translation>
    </message>
    <message>
        <source>Re&amp;viewed</source>
        <translation>تمت ال&amp;مراجعة</translation>
    </message>
    <message>
        <source>Reviewed, open the &amp;next</source>
        <translation>تمت المراجعة، ا&amp;فتح التالي</translation>
    </message>
    <message>
        <source>Ne&amp;xt article</source>
        <translation>المقال التا&amp;لي</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>المقال ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Delete the article…</source>
        <translation>حذف الم&amp;قال…</translation>
    </message>
    <message>
        <source>Words in &amp;context…</source>
        <translation>الكلمات في &amp;سياقها…</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>ت&amp;كبير الخط</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>ت&amp;صغير الخط</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>حجم الخط ال&amp;معتاد</translation>
    </message>
    <message>
        <source>&amp;Dim site furniture</source>
        <translation>تبهيت &amp;زوائد الموقع</translation>
    </message>
    <message>
        <source>Show &amp;rejected tags</source>
        <translation>إظهار الوسوم الم&amp;رفوضة</translation>
    </message>
    <message>
        <source>Show label na&amp;mes</source>
        <translation>إ&amp;ظهار أسماء التصنيفات</translation>
    </message>
    <message>
        <source>Go to the &amp;articles</source>
        <translation>الانتقال إلى ال&amp;قائمة</translation>
    </message>
    <message>
        <source>Go to the &amp;text</source>
        <translation>الانتقال إلى النص</translation>
    </message>
    <message>
        <source>Go to the &amp;panel</source>
        <translation>الانتقال إلى ال&amp;لوحة الجانبية</translation>
    </message>
    <message>
        <source>Go to the m&amp;essage</source>
        <translation>الانتقال إلى الرسالة</translation>
    </message>
    <message>
        <source>Go to the running tas&amp;k</source>
        <translation>الانتقال إلى المهمة الجارية</translation>
    </message>
    <message>
        <source>العربية / English</source>
        <translation>العربية / English</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>&amp;داكن أو فاتح</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>اختصارات &amp;لوحة المفاتيح</translation>
    </message>
    <message>
        <source>&amp;About Rasid</source>
        <translation>حول &amp;راصد</translation>
    </message>
    <message>
        <source>Find it everywhere, tag it there…</source>
        <translation>ابحث عنه في كل مكان ووسمه…</translation>
    </message>
    <message>
        <source>Who or what is t&amp;his…</source>
        <translation>من ه&amp;ذا أو ما هذا…</translation>
    </message>
    <message>
        <source>&amp;Who and what is named…</source>
        <translation>من الم&amp;ذكورون…</translation>
    </message>
    <message>
        <source>Learned names…</source>
        <translation>الأسماء المتعلَّمة…</translation>
    </message>
    <message>
        <source>L&amp;east sure suggestion</source>
        <translation>أضعف اقتراح &amp;ثقةً</translation>
    </message>
    <message>
        <source>Review &amp;queue…</source>
        <translation>قا&amp;ئمة المراجعة…</translation>
    </message>
    <message>
        <source>Accept all, reviewed, &amp;open the next</source>
        <translation>قبول الكل، تمت المراجعة، افت&amp;ح التالي</translation>
    </message>
</context>
<context>
    <name>AddNameDialog</name>
    <message>
        <source>Keep a name</source>
        <translation>إبقاء اسم</translation>
    </message>
    <message>
        <source>Suggest it wherever it stands</source>
        <translation>يُقترح حيثما ورد</translation>
    </message>
    <message>
        <source>Never suggest it</source>
        <translation>لا يُقترح أبدًا</translation>
    </message>
    <message>
        <source>Leave it to the recogniser</source>
        <translation>يُترك للمتعرّف</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>الا&amp;سم:</translation>
    </message>
    <message>
        <source>&amp;Label:</source>
        <translation>الت&amp;صنيف:</translation>
    </message>
    <message>
        <source>&amp;What to do:</source>
        <translation>الإ&amp;جراء:</translation>
    </message>
    <message>
        <source>N&amp;ote:</source>
        <translation>م&amp;لاحظة:</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>إب&amp;قاء</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Open another store…</source>
        <translation>فتح مخزن آخر…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Open a store</source>
        <translation>فتح مخزن</translation>
    </message>
</context>
<context>
    <name>ArticleActs</name>
    <message>
        <source>No topic is suggested for this article.</source>
        <translation>لا موضوع مقترح لهذا المقال.</translation>
    </message>
    <message numerus="yes">
        <source>Marked as reviewed with %n suggestion(s) still waiting in it.</source>
        <translation>
            <numerusform>عُلّم المقال مراجَعًا، وليس فيه اقتراح منتظر.</numerusform>
            <numerusform>عُلّم المقال مراجَعًا، وما زال فيه اقتراح واحد منتظر.</numerusform>
            <numerusform>عُلّم المقال مراجَعًا، وما زال فيه اقتراحان منتظران.</numerusform>
            <numerusform>عُلّم المقال مراجَعًا، وما زالت فيه %n اقتراحات منتظرة.</numerusform>
            <numerusform>عُلّم المقال مراجَعًا، وما زال فيه %n اقتراحًا منتظرًا.</numerusform>
            <numerusform>عُلّم المقال مراجَعًا، وما زال فيه %n اقتراح منتظر.</numerusform>
        </translation>
    </message>
    <message>
        <source>That was the last one: every article in the list is reviewed.</source>
        <translation>كان هذا آخرها: كل مقالات القائمة روجعت.</translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>Source and date</source>
        <translation>المصدر والتاريخ</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>روجع</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>روجع</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>لم يُراجَع</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(بلا عنوان)</translation>
    </message>
    <message>
        <source>Accepted: {count}</source>
        <translation>المقبولة: {count}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>المقبولة</translation>
    </message>
    <message>
        <source>Waiting: {count}</source>
        <translation>المنتظرة: {count}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>المنتظرة</translation>
    </message>
</context>
<context>
    <name>ArticleListPanel</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالًا</numerusform>
            <numerusform>%Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>{selected} of {articles} selected</source>
        <translation>المحدد {selected} من {articles}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>The list is being made</source>
        <translation>جارٍ إعداد القائمة</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>لا مقالات بعد</translation>
    </message>
    <message>
        <source>Import files or folders, or drop them on this window.</source>
        <translation>استورد ملفات أو مجلدات، أو أفلتها على هذه النافذة.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>استيراد…</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>No article has all that is searched for and passes the filters. A word is found whole; write begin* to find all that begin so.</source>
        <translation>ما من مقال فيه كل ما يُبحث عنه ويجتاز المرشحات. تُطابَق الكلمة كاملة؛ ضع * بعد أول الكلمة لتجد كل ما يبدأ به.</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>عرض كل المقالات</translation>
    </message>
</context>
<context>
    <name>BusyFoot</name>
    <message>
        <source>At work</source>
        <translation>قيد العمل</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Waiting topic {name}; Enter accepts, Delete removes</source>
        <translation>الموضوع المنتظر {name}؛ مفتاح Enter يقبله ومفتاح Delete يزيله</translation>
    </message>
    <message>
        <source>Topic {name}; Delete removes</source>
        <translation>الموضوع {name}؛ مفتاح Delete يزيله</translation>
    </message>
</context>
<context>
    <name>Codebook</name>
    <message>
        <source>Merging labels</source>
        <translation>دمج التصنيفات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) of it will go too.</source>
        <translation>
            <numerusform>لن يُحذف أي وسم.</numerusform>
            <numerusform>سيُحذف معه وسم واحد.</numerusform>
            <numerusform>سيُحذف معه وسمان.</numerusform>
            <numerusform>ستُحذف معه %Ln وسوم.</numerusform>
            <numerusform>سيُحذف معه %Ln وسمًا.</numerusform>
            <numerusform>سيُحذف معه %Ln وسم.</numerusform>
        </translation>
    </message>
    <message>
        <source>No tag has it.</source>
        <translation>لا وسم يحمله.</translation>
    </message>
    <message>
        <source>All its tags will go too.</source>
        <translation>ستُحذف معه كل وسومه.</translation>
    </message>
    <message>
        <source>Recognisers will suggest no names of it any more.</source>
        <translation>لن تقترح المتعرّفات أسماء منه بعد ذلك.</translation>
    </message>
    <message>
        <source>Delete label</source>
        <translation>حذف التصنيف</translation>
    </message>
    <message>
        <source>Delete the label {label}?</source>
        <translation>هل تريد حذف التصنيف {label}؟</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>التراجع يعيد كل شيء.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>حذ&amp;ف</translation>
    </message>
    <message>
        <source>Deleting a label</source>
        <translation>حذف تصنيف</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>استيراد دليل تصنيفات</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;All files (*)</source>
        <translation>جداول CSV ‏(*.csv);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>New labels: {added}; changed: {changed}.</source>
        <translation>تصنيفات جديدة: {added}، ومعدّلة: {changed}.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be taken.</source>
        <translation>
            <numerusform>قُبلت كل الصفوف.</numerusform>
            <numerusform>تعذّر قبول صف واحد.</numerusform>
            <numerusform>تعذّر قبول صفين.</numerusform>
            <numerusform>تعذّر قبول %n صفوف.</numerusform>
            <numerusform>تعذّر قبول %n صفًا.</numerusform>
            <numerusform>تعذّر قبول %n صف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>تصدير دليل التصنيفات</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>جداول CSV ‏(*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) written to {path}.</source>
        <translation>
            <numerusform>لم يُكتب أي تصنيف في {path}.</numerusform>
            <numerusform>كُتب تصنيف واحد في {path}.</numerusform>
            <numerusform>كُتب تصنيفان في {path}.</numerusform>
            <numerusform>كُتبت %n تصنيفات في {path}.</numerusform>
            <numerusform>كُتب %n تصنيفًا في {path}.</numerusform>
            <numerusform>كُتب %n تصنيف في {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s) added; yours are as they were.</source>
        <translation>
            <numerusform>لم يُضف موضوع؛ وبقيت موضوعاتك كما هي.</numerusform>
            <numerusform>أُضيف موضوع واحد؛ وبقيت موضوعاتك كما هي.</numerusform>
            <numerusform>أُضيف موضوعان؛ وبقيت موضوعاتك كما هي.</numerusform>
            <numerusform>أُضيفت %Ln موضوعات؛ وبقيت موضوعاتك كما هي.</numerusform>
            <numerusform>أُضيف %Ln موضوعًا؛ وبقيت موضوعاتك كما هي.</numerusform>
            <numerusform>أُضيف %Ln موضوع؛ وبقيت موضوعاتك كما هي.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookDialog</name>
    <message>
        <source>Codebook</source>
        <translation>دليل التصنيفات</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Labels of the codebook</source>
        <translation>تصنيفات الدليل</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;جديد…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>ت&amp;عديل…</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>د&amp;مج في…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>حذ&amp;ف…</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;رفع</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>&amp;خفض</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>ا&amp;ستيراد…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Each act is saved at once; Ctrl+Z takes it back.</source>
        <translation>يُحفظ كل إجراء فورًا، ومفتاحا Ctrl+Z يتراجعان عنه.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln topic(s)</source>
        <translation>
            <numerusform>إ&amp;ضافة الموضوعات</numerusform>
            <numerusform>إ&amp;ضافة موضوع</numerusform>
            <numerusform>إ&amp;ضافة موضوعين</numerusform>
            <numerusform>إ&amp;ضافة %Ln موضوعات</numerusform>
            <numerusform>إ&amp;ضافة %Ln موضوعًا</numerusform>
            <numerusform>إ&amp;ضافة %Ln موضوع</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of topics has grown since this store was made. Your own topics stay as they are.</source>
        <translation>كبرت قائمة الموضوعات منذ إنشاء هذا المخزن. وتبقى موضوعاتك الخاصة كما هي.</translation>
    </message>
    <message>
        <source>Add missing topics</source>
        <translation>إضافة الموضوعات الناقصة</translation>
    </message>
</context>
<context>
    <name>ConcordanceActs</name>
    <message>
        <source>&amp;Open in the text</source>
        <translation>ا&amp;فتح في النص</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>&amp;More of the text</source>
        <translation>المزيد من ال&amp;نص</translation>
    </message>
    <message>
        <source>More text</source>
        <translation>نص أوسع</translation>
    </message>
    <message>
        <source>Co&amp;unts</source>
        <translation>ال&amp;تكرارات</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>التكرارات</translation>
    </message>
    <message>
        <source>&amp;Find it everywhere, tag it there…</source>
        <translation>ا&amp;بحث عنه في كل مكان وضع عليه وسمًا…</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>&amp;Copy the lines</source>
        <translation>ان&amp;سخ الأسطر</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>&amp;Export all lines…</source>
        <translation>&amp;صدّر كل الأسطر…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>ابحث من &amp;جديد</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>بحث من جديد</translation>
    </message>
    <message>
        <source>&amp;Type what to look for</source>
        <translation>ا&amp;كتب ما تبحث عنه</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>كتابة</translation>
    </message>
</context>
<context>
    <name>ConcordanceControls</name>
    <message>
        <source>The tags of {name}</source>
        <translation>وسوم {name}</translation>
    </message>
    <message>
        <source>In all articles</source>
        <translation>في كل المقالات</translation>
    </message>
    <message numerus="yes">
        <source>In the %Ln article(s) listed</source>
        <translation>
            <numerusform>في %Ln مقال معروض</numerusform>
            <numerusform>في المقال المعروض</numerusform>
            <numerusform>في المقالين المعروضين</numerusform>
            <numerusform>في %Ln مقالات معروضة</numerusform>
            <numerusform>في %Ln مقالًا معروضًا</numerusform>
            <numerusform>في %Ln مقال معروض</numerusform>
        </translation>
    </message>
    <message>
        <source>Descending order</source>
        <translation>ترتيب تنازلي</translation>
    </message>
    <message>
        <source>Ascending order</source>
        <translation>ترتيب تصاعدي</translation>
    </message>
    <message>
        <source>1st word before</source>
        <translation>الكلمة الأولى قبلها</translation>
    </message>
    <message>
        <source>2nd word before</source>
        <translation>الكلمة الثانية قبلها</translation>
    </message>
    <message>
        <source>3rd word before</source>
        <translation>الكلمة الثالثة قبلها</translation>
    </message>
    <message>
        <source>1st word after</source>
        <translation>الكلمة الأولى بعدها</translation>
    </message>
    <message>
        <source>2nd word after</source>
        <translation>الكلمة الثانية بعدها</translation>
    </message>
    <message>
        <source>3rd word after</source>
        <translation>الكلمة الثالثة بعدها</translation>
    </message>
    <message>
        <source>Article and place</source>
        <translation>المقال والموضع</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>الكلمة</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>عنوان المقال</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Words, a “phrase”, begin*</source>
        <translation>كلمات أو «عبارة» أو بداية*</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>ما يُبحث عنه</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>كلمات</translation>
    </message>
    <message>
        <source>Exact letters</source>
        <translation>الحروف كما هي</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>طريقة البحث</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>أين يُبحث</translation>
    </message>
    <message>
        <source>Each word is found apart; “…” around them finds the phrase.</source>
        <translation>تُطلب كل كلمة على حدة؛ وعلامتا “…” حولها تطلبان العبارة.</translation>
    </message>
    <message>
        <source>Find the p&amp;hrase</source>
        <translation>اطلب ال&amp;عبارة</translation>
    </message>
    <message>
        <source>&amp;Sort by:</source>
        <translation>&amp;رتّب بحسب:</translation>
    </message>
    <message>
        <source>&amp;Words on each side:</source>
        <translation>كلمات من كل &amp;جهة:</translation>
    </message>
</context>
<context>
    <name>ConcordanceDesk</name>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>لم يُنسخ شيء.</numerusform>
            <numerusform>نُسخ سطر واحد.</numerusform>
            <numerusform>نُسخ سطران.</numerusform>
            <numerusform>نُسخت %Ln أسطر.</numerusform>
            <numerusform>نُسخ %Ln سطرًا.</numerusform>
            <numerusform>نُسخ %Ln سطر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to {path}.</source>
        <translation>
            <numerusform>لم يُكتب سطر في {path}.</numerusform>
            <numerusform>كُتب سطر واحد في {path}.</numerusform>
            <numerusform>كُتب سطران في {path}.</numerusform>
            <numerusform>كُتبت %Ln أسطر في {path}.</numerusform>
            <numerusform>كُتب %Ln سطرًا في {path}.</numerusform>
            <numerusform>كُتب %Ln سطر في {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the lines</source>
        <translation>كتابة الأسطر</translation>
    </message>
    <message>
        <source>Export the lines</source>
        <translation>تصدير الأسطر</translation>
    </message>
    <message>
        <source>Table for Excel (*.csv)</source>
        <translation>جدول لبرنامج إكسل (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Articles have come, gone or changed; F5 looks again.</source>
        <translation>أُضيفت مقالات أو حُذفت أو تغيّرت؛ F5 يبحث من جديد.</translation>
    </message>
</context>
<context>
    <name>ConcordanceModel</name>
    <message>
        <source>Click to sort; on the words before and after, again for the next word</source>
        <translation>انقر للترتيب؛ وعلى ما قبل الكلمة وما بعدها انقر ثانية للكلمة التالية</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبلها</translation>
    </message>
    <message>
        <source>Keyword</source>
        <translation>الكلمة</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعدها</translation>
    </message>
    <message>
        <source>Tags there</source>
        <translation>الوسوم فيه</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>{column} · word {number}</source>
        <translation>{column} · كلمة {number}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>منتظر</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>{label} ({state})</source>
        <translation>{label} ({state})</translation>
    </message>
</context>
<context>
    <name>ConcordanceWindow</name>
    <message numerus="yes">
        <source>Only the first %Ln lines are shown; an export has them all.</source>
        <translation>
            <numerusform>لا يظهر شيء.</numerusform>
            <numerusform>يظهر السطر الأول فقط؛ والتصدير يضم الكل.</numerusform>
            <numerusform>يظهر السطران الأولان فقط؛ والتصدير يضم الكل.</numerusform>
            <numerusform>تظهر أول %Ln أسطر فقط؛ والتصدير يضم الكل.</numerusform>
            <numerusform>يظهر أول %Ln سطرًا فقط؛ والتصدير يضم الكل.</numerusform>
            <numerusform>يظهر أول %Ln سطر فقط؛ والتصدير يضم الكل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped before all articles were looked at.</source>
        <translation>توقف البحث قبل المرور بكل المقالات.</translation>
    </message>
    <message>
        <source>It could not be looked for</source>
        <translation>تعذر البحث</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Type words, a “phrase” or begin* above; every place is shown with what stands around it.</source>
        <translation>اكتب في الأعلى كلمات أو «عبارة» أو بداية*؛ يظهر كل موضع مع ما حوله.</translation>
    </message>
    <message>
        <source>Words in their context</source>
        <translation>الكلمات في سياقها</translation>
    </message>
    <message>
        <source>Look in more articles, or for other words.</source>
        <translation>ابحث في مقالات أكثر أو عن كلمات أخرى.</translation>
    </message>
    <message>
        <source>It stands nowhere there</source>
        <translation>لا وجود له هناك</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>لا أسطر</numerusform>
            <numerusform>سطر واحد</numerusform>
            <numerusform>سطران</numerusform>
            <numerusform>%Ln أسطر</numerusform>
            <numerusform>%Ln سطرًا</numerusform>
            <numerusform>%Ln سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>في غير مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %Ln مقالات</numerusform>
            <numerusform>في %Ln مقالًا</numerusform>
            <numerusform>في %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines} {articles}</source>
        <translation>{lines} {articles}</translation>
    </message>
    <message>
        <source>Words in context</source>
        <translation>الكلمات في السياق</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>More of the text</source>
        <translation>المزيد من النص</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>أدوات</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>أ&amp;وقف</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>&amp;Keep</source>
        <translation>إب&amp;قاء</translation>
    </message>
</context>
<context>
    <name>ContextPane</name>
    <message>
        <source>score {score}</source>
        <translation>الدرجة {score}</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>تمت مراجعته</translation>
    </message>
    <message>
        <source>refers to {name}</source>
        <translation>يشير إلى {name}</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>ملاحظة: {note}</translation>
    </message>
    <message>
        <source>The suggestion in its paragraph</source>
        <translation>الاقتراح في فقرته</translation>
    </message>
</context>
<context>
    <name>CountModel</name>
    <message>
        <source>{word}: {count}</source>
        <translation>{word}: {count}</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>الأسطر</translation>
    </message>
    <message>
        <source>What</source>
        <translation>الكلمة أو القيمة</translation>
    </message>
</context>
<context>
    <name>CountsPanel</name>
    <message>
        <source>Sort the lines by a word to see how often each one stands there.</source>
        <translation>رتّب الأسطر بحسب كلمة لترى كم مرة ترد كل كلمة هناك.</translation>
    </message>
    <message>
        <source>How often each word stands there</source>
        <translation>كم مرة ترد كل كلمة هناك</translation>
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
    <name>DeleteArticlesDialog</name>
    <message>
        <source>Delete this article?</source>
        <translation>هل تريد حذف هذا المقال؟</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln article(s)?</source>
        <translation>
            <numerusform>هل تريد حذف %Ln مقال؟</numerusform>
            <numerusform>هل تريد حذف مقال واحد؟</numerusform>
            <numerusform>هل تريد حذف مقالين؟</numerusform>
            <numerusform>هل تريد حذف %Ln مقالات؟</numerusform>
            <numerusform>هل تريد حذف %Ln مقالًا؟</numerusform>
            <numerusform>هل تريد حذف %Ln مقال؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) will go too.</source>
        <translation>
            <numerusform>لن يُحذف أي وسم.</numerusform>
            <numerusform>سيُحذف أيضًا وسم واحد.</numerusform>
            <numerusform>سيُحذف أيضًا وسمان.</numerusform>
            <numerusform>ستُحذف أيضًا %Ln وسوم.</numerusform>
            <numerusform>سيُحذف أيضًا %Ln وسمًا.</numerusform>
            <numerusform>سيُحذف أيضًا %Ln وسم.</numerusform>
        </translation>
    </message>
    <message>
        <source>No tags are lost.</source>
        <translation>لن يضيع أي وسم.</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>التراجع يعيد كل شيء.</translation>
    </message>
    <message>
        <source>Delete article</source>
        <translation>حذف مقال</translation>
    </message>
    <message>
        <source>Delete articles</source>
        <translation>حذف مقالات</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>حذ&amp;ف</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <source>This is no web address. Begin with http:// or https://, or leave it empty.</source>
        <translation>هذا ليس عنوان ويب. ابدأه بـ ⁦http://⁩ أو ⁦https://⁩ أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>This is no date. Write year-month-day, such as 2024-01-31.</source>
        <translation>هذا ليس تاريخًا. اكتب السنة ثم الشهر ثم اليوم، مثل ⁦2024-01-31⁩.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>تاريخ الاستيراد</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>استُورد من</translation>
    </message>
    <message>
        <source>Recognised by</source>
        <translation>المتعرّف</translation>
    </message>
    <message>
        <source>not recognised yet</source>
        <translation>لم يُتعرّف على أسمائه بعد</translation>
    </message>
    <message>
        <source>SHA-256 of the original</source>
        <translation>بصمة الأصل SHA-256</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>لا أحرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%Ln أحرف</numerusform>
            <numerusform>%Ln حرفًا</numerusform>
            <numerusform>%Ln حرف</numerusform>
        </translation>
    </message>
    <message>
        <source>{characters}, {words}</source>
        <translation>{characters}، {words}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>لا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%Ln كلمات</numerusform>
            <numerusform>%Ln كلمة</numerusform>
            <numerusform>%Ln كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>عنوان الويب</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Direction of the text</source>
        <translation>اتجاه النص</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>سنة-شهر-يوم</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>فتح في المتصفح</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>اختيار يوم</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>لا مقال مفتوح</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>اختر مقالًا من القائمة.</translation>
    </message>
</context>
<context>
    <name>EdgeStops</name>
    <message>
        <source>“{sign}” stands in between. The same key again goes past it.</source>
        <translation>تفصل العلامة «{sign}» بينهما. اضغط المفتاح نفسه مرة أخرى لتجاوزها.</translation>
    </message>
</context>
<context>
    <name>EngineField</name>
    <message>
        <source>B&amp;uilt in</source>
        <translation>ال&amp;داخلي</translation>
    </message>
    <message>
        <source>Fast, comes with the program and needs nothing else.</source>
        <translation>سريع، يأتي مع البرنامج ولا يحتاج إلى شيء آخر.</translation>
    </message>
    <message>
        <source>&amp;camel-tools</source>
        <translation>&amp;camel-tools</translation>
    </message>
    <message>
        <source>A neural network. Slower, and its data has to be on this computer.</source>
        <translation>شبكة عصبية. أبطأ، ويلزم أن تكون بياناتها على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>غير جاهز</translation>
    </message>
</context>
<context>
    <name>EntityDesk</name>
    <message>
        <source>Linking names</source>
        <translation>ربط الأسماء</translation>
    </message>
</context>
<context>
    <name>EntityDetail</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Address (Wikidata)</source>
        <translation>العنوان (ويكي بيانات)</translation>
    </message>
    <message>
        <source>Other names, one a line</source>
        <translation>أسماء أخرى، كل اسم في سطر</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>EntityModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>First</source>
        <translation>الأول</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>الأخير</translation>
    </message>
    <message>
        <source>linked to nobody yet</source>
        <translation>غير مربوط بأحد بعد</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>written so</source>
        <translation>كُتب هكذا</translation>
    </message>
    <message>
        <source>other name</source>
        <translation>اسم آخر</translation>
    </message>
</context>
<context>
    <name>EntityWindow</name>
    <message>
        <source>“{name}” is not in the list.</source>
        <translation>«{name}» ليس في القائمة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln وسم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%Ln وسوم</numerusform>
            <numerusform>%Ln وسمًا</numerusform>
            <numerusform>%Ln وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>لا وسوم</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>صف واحد</numerusform>
            <numerusform>صفان</numerusform>
            <numerusform>%Ln صفوف</numerusform>
            <numerusform>%Ln صفًا</numerusform>
            <numerusform>%Ln صف</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the tags…</source>
        <translation>جارٍ النظر في الوسوم…</translation>
    </message>
    <message>
        <source>Nobody is named yet</source>
        <translation>لا أسماء بعد</translation>
    </message>
    <message>
        <source>Tag names in the articles, or let the recogniser suggest some. They are gathered here.</source>
        <translation>ضع وسومًا على الأسماء في المقالات، أو دع المتعرّف يقترحها؛ تُجمع هنا.</translation>
    </message>
    <message>
        <source>Nobody is called so</source>
        <translation>لا أحد بهذا الاسم</translation>
    </message>
    <message>
        <source>Type less, or show all kinds.</source>
        <translation>اكتب أقل، أو أظهر كل الأنواع.</translation>
    </message>
    <message>
        <source>Select the suggestions that are wrong.</source>
        <translation>حدد الاقتراحات الخاطئة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Who and what is named</source>
        <translation>من المذكورون</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>ابحث عن اسم</translation>
    </message>
    <message>
        <source>Show which kind</source>
        <translation>أي نوع يظهر</translation>
    </message>
    <message>
        <source>Entities and names</source>
        <translation>الكيانات والأسماء</translation>
    </message>
    <message>
        <source>Tags of the current row</source>
        <translation>وسوم الصف الحالي</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>أدوات</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>الكيانات</translation>
    </message>
    <message>
        <source>Names not linked</source>
        <translation>أسماء غير مربوطة</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>الكيان</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;أوقف</translation>
    </message>
</context>
<context>
    <name>EverywhereDesk</name>
    <message>
        <source>Select words, or go to a tag, to find them everywhere.</source>
        <translation>حدد كلمات، أو اذهب إلى وسم، للبحث عنها في كل مكان.</translation>
    </message>
    <message>
        <source>Tagging everywhere</source>
        <translation>وسم في كل مكان</translation>
    </message>
    <message>
        <source>Changing labels everywhere</source>
        <translation>تغيير التصنيف في كل مكان</translation>
    </message>
    <message>
        <source>Accepting everywhere</source>
        <translation>قبول في كل مكان</translation>
    </message>
    <message>
        <source>Rejecting everywhere</source>
        <translation>رفض في كل مكان</translation>
    </message>
    <message>
        <source>Deleting everywhere</source>
        <translation>حذف في كل مكان</translation>
    </message>
</context>
<context>
    <name>EverywhereDialog</name>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>&amp;Other names too: {names}</source>
        <translation>والأسماء الأ&amp;خرى: {names}</translation>
    </message>
    <message>
        <source>Places, with what stands around them</source>
        <translation>المواضع وما حولها</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>يبحث</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Tag all as</source>
        <translation>ضع على الكل وسم</translation>
    </message>
    <message>
        <source>Change the label of their tags to</source>
        <translation>غيّر تصنيف وسومها إلى</translation>
    </message>
    <message>
        <source>Accept the suggestions there</source>
        <translation>اقبل الاقتراحات فيها</translation>
    </message>
    <message>
        <source>Reject the tags there</source>
        <translation>ارفض الوسوم فيها</translation>
    </message>
    <message>
        <source>Delete the tags there</source>
        <translation>احذف الوسوم فيها</translation>
    </message>
    <message>
        <source>In all articles</source>
        <translation>في كل المقالات</translation>
    </message>
    <message numerus="yes">
        <source>In the %Ln article(s) listed</source>
        <translation>
            <numerusform>في %Ln مقال معروض</numerusform>
            <numerusform>في المقال المعروض</numerusform>
            <numerusform>في المقالين المعروضين</numerusform>
            <numerusform>في %Ln مقالات معروضة</numerusform>
            <numerusform>في %Ln مقالًا معروضًا</numerusform>
            <numerusform>في %Ln مقال معروض</numerusform>
        </translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>في هذا المقال</translation>
    </message>
    <message>
        <source>Hamza, vowels and the like don&apos;t matter</source>
        <translation>بلا اعتبار للهمزة والتشكيل ونحوهما</translation>
    </message>
    <message>
        <source>Exactly these letters</source>
        <translation>بهذه الحروف تمامًا</translation>
    </message>
    <message>
        <source>&amp;Do:</source>
        <translation>ال&amp;فعل:</translation>
    </message>
    <message>
        <source>&amp;Where:</source>
        <translation>ال&amp;مكان:</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>How alike</source>
        <translation>درجة المطابقة</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>It stands nowhere there</source>
        <translation>لا وجود له هناك</translation>
    </message>
    <message>
        <source>Look in more articles, or let letters differ.</source>
        <translation>ابحث في مقالات أكثر، أو اسمح باختلاف الحروف.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln places are shown. Look in fewer articles for the rest.</source>
        <translation>
            <numerusform>تظهر أول %Ln موضع فقط. ابحث في مقالات أقل لترى الباقي.</numerusform>
            <numerusform>تظهر أول %Ln موضع فقط. ابحث في مقالات أقل لترى الباقي.</numerusform>
            <numerusform>تظهر أول %Ln موضع فقط. ابحث في مقالات أقل لترى الباقي.</numerusform>
            <numerusform>تظهر أول %Ln موضع فقط. ابحث في مقالات أقل لترى الباقي.</numerusform>
            <numerusform>تظهر أول %Ln موضع فقط. ابحث في مقالات أقل لترى الباقي.</numerusform>
            <numerusform>تظهر أول %Ln موضع فقط. ابحث في مقالات أقل لترى الباقي.</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be looked for</source>
        <translation>تعذر البحث</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>أ&amp;زل كل العلامات</translation>
    </message>
    <message>
        <source>&amp;Tick all</source>
        <translation>&amp;علّم الكل</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Tag %Ln place(s)</source>
        <translation>
            <numerusform>&amp;ضع وسمًا على %Ln موضع</numerusform>
            <numerusform>&amp;ضع وسمًا على موضع واحد</numerusform>
            <numerusform>&amp;ضع وسمًا على موضعين</numerusform>
            <numerusform>&amp;ضع وسمًا على %Ln مواضع</numerusform>
            <numerusform>&amp;ضع وسمًا على %Ln موضعًا</numerusform>
            <numerusform>&amp;ضع وسمًا على %Ln موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln place(s)</source>
        <translation>
            <numerusform>&amp;غيّر %Ln موضع</numerusform>
            <numerusform>&amp;غيّر موضع واحد</numerusform>
            <numerusform>&amp;غيّر موضعين</numerusform>
            <numerusform>&amp;غيّر %Ln مواضع</numerusform>
            <numerusform>&amp;غيّر %Ln موضعًا</numerusform>
            <numerusform>&amp;غيّر %Ln موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept at %Ln place(s)</source>
        <translation>
            <numerusform>ا&amp;قبل في %Ln موضع</numerusform>
            <numerusform>ا&amp;قبل في موضع واحد</numerusform>
            <numerusform>ا&amp;قبل في موضعين</numerusform>
            <numerusform>ا&amp;قبل في %Ln مواضع</numerusform>
            <numerusform>ا&amp;قبل في %Ln موضعًا</numerusform>
            <numerusform>ا&amp;قبل في %Ln موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Reject at %Ln place(s)</source>
        <translation>
            <numerusform>ا&amp;رفض في %Ln موضع</numerusform>
            <numerusform>ا&amp;رفض في موضع واحد</numerusform>
            <numerusform>ا&amp;رفض في موضعين</numerusform>
            <numerusform>ا&amp;رفض في %Ln مواضع</numerusform>
            <numerusform>ا&amp;رفض في %Ln موضعًا</numerusform>
            <numerusform>ا&amp;رفض في %Ln موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete at %Ln place(s)</source>
        <translation>
            <numerusform>ا&amp;حذف في %Ln موضع</numerusform>
            <numerusform>ا&amp;حذف في موضع واحد</numerusform>
            <numerusform>ا&amp;حذف في موضعين</numerusform>
            <numerusform>ا&amp;حذف في %Ln مواضع</numerusform>
            <numerusform>ا&amp;حذف في %Ln موضعًا</numerusform>
            <numerusform>ا&amp;حذف في %Ln موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the &amp;rule</source>
        <translation>إبقاء القاع&amp;دة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found.</source>
        <translation>
            <numerusform>لا مواضع.</numerusform>
            <numerusform>موضع واحد.</numerusform>
            <numerusform>موضعان.</numerusform>
            <numerusform>%Ln مواضع.</numerusform>
            <numerusform>%Ln موضعًا.</numerusform>
            <numerusform>%Ln موضع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %Ln of them nothing would change.</source>
        <translation>
            <numerusform>لا تغيير في %Ln منها.</numerusform>
            <numerusform>لا تغيير في %Ln منها.</numerusform>
            <numerusform>لا تغيير في %Ln منها.</numerusform>
            <numerusform>لا تغيير في %Ln منها.</numerusform>
            <numerusform>لا تغيير في %Ln منها.</numerusform>
            <numerusform>لا تغيير في %Ln منها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Space ticks. One undo takes all of it back.</source>
        <translation>المسافة تضع علامة. تراجع واحد يرد كل ذلك.</translation>
    </message>
    <message>
        <source>&amp;Keep as a rule: never suggest this name again</source>
        <translation>أب&amp;قِه قاعدة: لا يُقترح هذا الاسم بعد الآن</translation>
    </message>
    <message>
        <source>&amp;Keep as a rule: suggest this name from now on</source>
        <translation>أب&amp;قِه قاعدة: يُقترح هذا الاسم من الآن</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>CSV for Excel</source>
        <translation>CSV لبرنامج Excel</translation>
    </message>
    <message>
        <source>Plain CSV</source>
        <translation>CSV خام</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>One row a tag. Opens in Excel with its Arabic letters intact, and no cell can run as a formula.</source>
        <translation>صف لكل وسم. يُفتح في Excel بأحرف عربية سليمة، ولا تُنفَّذ أي خلية على أنها صيغة حسابية.</translation>
    </message>
    <message>
        <source>One row a tag, every value exactly as stored. For programs and scripts.</source>
        <translation>صف لكل وسم، وكل قيمة كما هي مخزّنة تمامًا. للبرامج والسكربتات.</translation>
    </message>
    <message>
        <source>One article a line, with its text and all its tags. For annotation tools.</source>
        <translation>سطر لكل مقال، بنصّه ووسومه كلها. لأدوات الوسم الأخرى.</translation>
    </message>
    <message>
        <source>Entities and topics</source>
        <translation>الأسماء والموضوعات</translation>
    </message>
    <message>
        <source>Entities only</source>
        <translation>الأسماء فقط</translation>
    </message>
    <message>
        <source>Topics only</source>
        <translation>الموضوعات فقط</translation>
    </message>
    <message>
        <source>Export tags</source>
        <translation>تصدير الوسوم</translation>
    </message>
    <message>
        <source>Preview of the first rows</source>
        <translation>معاينة الصفوف الأولى</translation>
    </message>
    <message>
        <source>Preview of the first record</source>
        <translation>معاينة السجل الأول</translation>
    </message>
    <message>
        <source>File to write</source>
        <translation>الملف المراد كتابته</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>ا&amp;ستعراض…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>تص&amp;دير</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>&amp;Save as:</source>
        <translation>حف&amp;ظ باسم:</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %Ln row(s)</source>
        <translation>
            <numerusform>لا صفوف</numerusform>
            <numerusform>{shown} من صف واحد</numerusform>
            <numerusform>{shown} من صفين</numerusform>
            <numerusform>{shown} من %Ln صفوف</numerusform>
            <numerusform>{shown} من %Ln صفًا</numerusform>
            <numerusform>{shown} من %Ln صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First of %Ln record(s)</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>السجل الوحيد</numerusform>
            <numerusform>الأول من سجلين</numerusform>
            <numerusform>الأول من %Ln سجلات</numerusform>
            <numerusform>الأول من %Ln سجلًا</numerusform>
            <numerusform>الأول من %Ln سجل</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to export</source>
        <translation>لا شيء للتصدير</translation>
    </message>
    <message>
        <source>No tag fits these choices. Choose more tags, states or articles.</source>
        <translation>لا وسم يوافق هذه الاختيارات. اختر وسومًا أو حالات أو مقالات أكثر.</translation>
    </message>
    <message>
        <source>Tick at least one state of tags to export.</source>
        <translation>اختر حالة واحدة على الأقل من حالات الوسوم لتصديرها.</translation>
    </message>
    <message>
        <source>No tag fits these choices, so nothing would be written.</source>
        <translation>لا وسم يوافق هذه الاختيارات، فلن يُكتب شيء.</translation>
    </message>
    <message>
        <source>Type or browse for the file to write.</source>
        <translation>اكتب اسم الملف أو اختره بالاستعراض.</translation>
    </message>
    <message>
        <source>{path} is a folder. Add the name of a file.</source>
        <translation>المسار {path} مجلد. أضف إليه اسم ملف.</translation>
    </message>
    <message>
        <source>The folder {path} does not exist. Choose another one.</source>
        <translation>المجلد {path} غير موجود. اختر غيره.</translation>
    </message>
    <message>
        <source>You may not write to {path}. Choose another place.</source>
        <translation>لا تملك صلاحية الكتابة في {path}. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>{name} exists already and will be replaced.</source>
        <translation>الملف {name} موجود وسيُستبدل.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
</context>
<context>
    <name>ExportOptionsPanel</name>
    <message>
        <source>&amp;Format:</source>
        <translation>ال&amp;صيغة:</translation>
    </message>
    <message>
        <source>&amp;Tags:</source>
        <translation>ال&amp;وسوم:</translation>
    </message>
    <message>
        <source>States</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>&amp;Accepted</source>
        <translation>الم&amp;قبولة</translation>
    </message>
    <message>
        <source>S&amp;uggested, not yet decided</source>
        <translation>ا&amp;لمنتظرة (لم يُبتّ فيها بعد)</translation>
    </message>
    <message>
        <source>&amp;Rejected</source>
        <translation>الم&amp;رفوضة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>The list is not filtered: it holds all articles.</source>
        <translation>القائمة غير مصفّاة: فيها كل المقالات.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>لا مقال مفتوح.</translation>
    </message>
    <message>
        <source>A&amp;ll articles</source>
        <translation>&amp;كل المقالات</translation>
    </message>
    <message>
        <source>Articles in the l&amp;ist</source>
        <translation>مقالات القائ&amp;مة</translation>
    </message>
    <message>
        <source>The &amp;open article</source>
        <translation>المقال الم&amp;فتوح</translation>
    </message>
    <message>
        <source>{articles} ({count})</source>
        <translation>{articles} ({count})</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Descending order</source>
        <translation>ترتيب تنازلي</translation>
    </message>
    <message>
        <source>Ascending order</source>
        <translation>ترتيب تصاعدي</translation>
    </message>
    <message>
        <source>Filters ({count})</source>
        <translation>المرشحات ({count})</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>المرشحات</translation>
    </message>
    <message>
        <source>Search titles, sources, authors and texts</source>
        <translation>ابحث في العناوين والمصادر والكتّاب والنصوص</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <source>Words in any spelling, also with proclitics and the article; “a phrase”; begin* for all words that begin so; Latin letters are read as Buckwalter&apos;s transliteration too.</source>
        <translation>كلمات بأي رسم، ومع ما يتصل بأولها من حروف وأداة التعريف؛ «عبارة»؛ أول الكلمة ثم * لكل ما يبدأ به؛ وتُقرأ الحروف اللاتينية بنقحرة بكوالتر أيضًا.</translation>
    </message>
    <message>
        <source>What is searched for, in its context (F11)</source>
        <translation>ما يُبحث عنه في سياقه (F11)</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>كلمات</translation>
    </message>
    <message>
        <source>Exact letters</source>
        <translation>الحروف كما هي</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>طريقة البحث</translation>
    </message>
    <message>
        <source>Filter by source, date, label, entity, topic and status</source>
        <translation>الترشيح بالمصدر والتاريخ والتصنيف والكيان والموضوع والحالة</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>غير المراجَعة</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>المراجَعة</translation>
    </message>
    <message>
        <source>Show which articles</source>
        <translation>المقالات المعروضة</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>الترتيب حسب</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>ترتيب الاستيراد</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>المقبولة</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>المنتظرة</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>(not there any more)</source>
        <translation>(لم يعد موجودًا)</translation>
    </message>
    <message>
        <source>Any source</source>
        <translation>أي مصدر</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>أي تصنيف</translation>
    </message>
    <message>
        <source>Any entity</source>
        <translation>أي كيان</translation>
    </message>
    <message>
        <source>Any topic</source>
        <translation>أي موضوع</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>مقترحة</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبولة</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>أي حالة</translation>
    </message>
    <message>
        <source>Write a day as {day}, a month as {month} or a year.</source>
        <translation>اكتب اليوم هكذا: {day}، أو الشهر هكذا: {month}، أو السنة.</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>المصدر:</translation>
    </message>
    <message>
        <source>From:</source>
        <translation>من:</translation>
    </message>
    <message>
        <source>To:</source>
        <translation>إلى:</translation>
    </message>
    <message>
        <source>Label:</source>
        <translation>التصنيف:</translation>
    </message>
    <message>
        <source>Entity:</source>
        <translation>الكيان:</translation>
    </message>
    <message>
        <source>Topic:</source>
        <translation>الموضوع:</translation>
    </message>
    <message>
        <source>Tags:</source>
        <translation>الوسوم:</translation>
    </message>
    <message>
        <source>year, month or day</source>
        <translation>سنة أو شهر أو يوم</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>إزالة المرشحات</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>ا&amp;ستعراض…</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>المجلد {path} غير موجود.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>undone</source>
        <translation>متراجَع عنه</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History of this article</source>
        <translation>سجل هذا المقال</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>السجل فارغ</translation>
    </message>
    <message>
        <source>What you tag, change or undo in this article is listed here.</source>
        <translation>يُدرج هنا كل ما تسمه أو تغيّره أو تتراجع عنه في هذا المقال.</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>لا مقال مفتوح</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>اختر مقالًا من القائمة.</translation>
    </message>
</context>
<context>
    <name>HitBar</name>
    <message>
        <source>What was searched for does not stand in this text.</source>
        <translation>ما يُبحث عنه ليس في هذا النص.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s) in this text</source>
        <translation>
            <numerusform>لا مواضع في هذا النص</numerusform>
            <numerusform>موضع واحد في هذا النص</numerusform>
            <numerusform>موضعان في هذا النص</numerusform>
            <numerusform>%Ln مواضع في هذا النص</numerusform>
            <numerusform>%Ln موضعًا في هذا النص</numerusform>
            <numerusform>%Ln موضع في هذا النص</numerusform>
        </translation>
    </message>
    <message>
        <source>Hit {place} of {count}</source>
        <translation>الموضع {place} من {count}</translation>
    </message>
    <message>
        <source>Previous hit (Ctrl+Shift+G)</source>
        <translation>الموضع السابق (Ctrl+Shift+G)</translation>
    </message>
    <message>
        <source>Next hit (Ctrl+G)</source>
        <translation>الموضع التالي (Ctrl+G)</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>Search for something first: Ctrl+F.</source>
        <translation>ابحث عن شيء أولًا: Ctrl+F.</translation>
    </message>
    <message>
        <source>That was the last hit in the list.</source>
        <translation>كان ذلك آخر موضع في القائمة.</translation>
    </message>
    <message>
        <source>That was the first hit in the list.</source>
        <translation>كان ذلك أول موضع في القائمة.</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import report</source>
        <translation>تقرير الاستيراد</translation>
    </message>
    <message>
        <source>imported</source>
        <comment>count under a number</comment>
        <translation>استُورد</translation>
    </message>
    <message>
        <source>there already</source>
        <comment>count under a number</comment>
        <translation>موجود من قبل</translation>
    </message>
    <message>
        <source>not read</source>
        <comment>count under a number</comment>
        <translation>لم يُقرأ</translation>
    </message>
    <message>
        <source>Could not be &amp;read</source>
        <translation>ما تعذّرت &amp;قراءته</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>السبب وما يجب فعله</translation>
    </message>
    <message>
        <source>What could not be read, and why</source>
        <translation>ما تعذّرت قراءته وأسبابه</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>ن&amp;سخ</translation>
    </message>
    <message>
        <source>&amp;Save list…</source>
        <translation>حف&amp;ظ القائمة…</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>حفظ القائمة</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>ملفات نصية (*.txt)</translation>
    </message>
    <message>
        <source>{path} could not be written ({reason}). Choose another place.</source>
        <translation>تعذّرت كتابة {path} ({reason}). اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>حُفظ باسم {name}</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Making the search index</source>
        <translation>إعداد فهرس البحث</translation>
    </message>
    <message>
        <source>Bringing the first articles</source>
        <translation>إحضار المقالات الأولى</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Recognising names</source>
        <translation>التعرّف على الأسماء</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>تصدير</translation>
    </message>
</context>
<context>
    <name>LabelBox</name>
    <message>
        <source>All labels</source>
        <translation>كل التصنيفات</translation>
    </message>
    <message>
        <source>Show which label</source>
        <translation>أي تصنيف يظهر</translation>
    </message>
</context>
<context>
    <name>LabelDialog</name>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>New label</source>
        <translation>تصنيف جديد</translation>
    </message>
    <message>
        <source>None: it stands at the top</source>
        <translation>لا شيء: في أعلى الدليل</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>لون آخر…</translation>
    </message>
    <message>
        <source>Colour {color}</source>
        <translation>اللون {color}</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حف&amp;ظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>ال&amp;رمز</translation>
    </message>
    <message>
        <source>Recognisers know this label by its code, so the code stays.</source>
        <translation>تعرف المتعرّفات هذا التصنيف برمزه، فالرمز ثابت.</translation>
    </message>
    <message>
        <source>&amp;Arabic name</source>
        <translation>الاسم ال&amp;عربي</translation>
    </message>
    <message>
        <source>&amp;English name</source>
        <translation>الاسم الإ&amp;نجليزي</translation>
    </message>
    <message>
        <source>&amp;Key (a digit or a letter)</source>
        <translation>ال&amp;مفتاح (رقم أو حرف)</translation>
    </message>
    <message>
        <source>Stands &amp;under</source>
        <translation>يندرج &amp;تحت</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>&amp;What it is for</source>
        <translation>فيمَ &amp;يُستعمل</translation>
    </message>
    <message>
        <source>Colour of the label</source>
        <translation>لون التصنيف</translation>
    </message>
    <message>
        <source>Contrast of its line: {light} on light, {dark} on dark.</source>
        <translation>تباين خطّه: {light} على الفاتح و{dark} على الداكن.</translation>
    </message>
    <message>
        <source>Hard to tell from {label}: choose another.</source>
        <translation>يصعب تمييزه من {label}: اختر لونًا آخر.</translation>
    </message>
</context>
<context>
    <name>LearnedWindow</name>
    <message numerus="yes">
        <source>Learned from %Ln tag(s)</source>
        <translation>
            <numerusform>متعلَّم من %Ln وسم</numerusform>
            <numerusform>متعلَّم من وسم واحد</numerusform>
            <numerusform>متعلَّم من وسمين</numerusform>
            <numerusform>متعلَّم من %Ln وسوم</numerusform>
            <numerusform>متعلَّم من %Ln وسمًا</numerusform>
            <numerusform>متعلَّم من %Ln وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>No tag was decided on</source>
        <translation>لم يُبتّ في أي وسم</translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln اسم</numerusform>
            <numerusform>اسم واحد</numerusform>
            <numerusform>اسمان</numerusform>
            <numerusform>%Ln أسماء</numerusform>
            <numerusform>%Ln اسمًا</numerusform>
            <numerusform>%Ln اسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at what you decided…</source>
        <translation>جارٍ النظر في قراراتك…</translation>
    </message>
    <message>
        <source>Nothing is learned yet</source>
        <translation>لم يُتعلَّم شيء بعد</translation>
    </message>
    <message>
        <source>Accept and reject suggestions: names that you accept are suggested elsewhere too, and names that you reject twice are not suggested again. Or add a name by hand.</source>
        <translation>اقبل الاقتراحات أو ارفضها: ما تقبله من أسماء يُقترح في غير موضعه أيضًا، وما ترفضه مرتين لا يُقترح ثانية. أو أضف اسمًا بيدك.</translation>
    </message>
    <message>
        <source>No such name</source>
        <translation>لا اسم كهذا</translation>
    </message>
    <message>
        <source>Type less, or show all of them.</source>
        <translation>اكتب أقل، أو أظهر الأسماء كلها.</translation>
    </message>
    <message>
        <source>Learned names</source>
        <translation>الأسماء المتعلَّمة</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>ابحث عن اسم</translation>
    </message>
    <message>
        <source>Show which names</source>
        <translation>أي الأسماء تظهر</translation>
    </message>
    <message>
        <source>Tags that the current name was learned from</source>
        <translation>الوسوم التي تُعلِّم منها الاسم الحالي</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>أدوات</translation>
    </message>
    <message>
        <source>All names</source>
        <translation>كل الأسماء</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>تُقترح</translation>
    </message>
    <message>
        <source>Never suggested</source>
        <translation>لا تُقترح أبدًا</translation>
    </message>
    <message>
        <source>Left to the recogniser</source>
        <translation>متروكة للمتعرّف</translation>
    </message>
    <message>
        <source>Decisions teach nothing at present, as the settings say (page Tagging); names kept by hand count.</source>
        <translation>القرارات لا تُعلِّم شيئًا الآن بحسب الإعدادات (صفحة الوسم)؛ وتبقى الأسماء المضافة باليد سارية.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;أوقف</translation>
    </message>
</context>
<context>
    <name>Licences</name>
    <message>
        <source>Window</source>
        <translation>واجهة البرنامج</translation>
    </message>
    <message>
        <source>Second recogniser</source>
        <translation>المتعرّف الثاني</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>المخزن</translation>
    </message>
    <message>
        <source>Built-in recogniser</source>
        <translation>المتعرّف الداخلي</translation>
    </message>
    <message>
        <source>Training the recogniser</source>
        <translation>تدريب المتعرّف</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>صفحات الويب</translation>
    </message>
    <message>
        <source>Hijri dates</source>
        <translation>التواريخ الهجرية</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>البحث</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>الملفات النصية</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>سطر الأوامر</translation>
    </message>
    <message>
        <source>Folders of the system</source>
        <translation>مجلدات النظام</translation>
    </message>
    <message>
        <source>Typefaces</source>
        <translation>الخطوط</translation>
    </message>
    <message>
        <source>The built-in recogniser&apos;s model</source>
        <translation>نموذج المتعرّف الداخلي</translation>
    </message>
    <message>
        <source>What the model learned from; see its card</source>
        <translation>ما تعلّم منه النموذج؛ انظر بطاقته</translation>
    </message>
    <message>
        <source>Topics, selected and revised</source>
        <translation>الموضوعات، مختارة ومنقّحة</translation>
    </message>
    <message>
        <source>Names of cities</source>
        <translation>أسماء المدن</translation>
    </message>
    <message>
        <source>Names of countries</source>
        <translation>أسماء البلدان</translation>
    </message>
    <message>
        <source>Names of persons</source>
        <translation>أسماء الأشخاص</translation>
    </message>
    <message>
        <source>Everyday words, a selection</source>
        <translation>كلمات شائعة مختارة</translation>
    </message>
    <message>
        <source>Spellings of a name</source>
        <translation>صور كتابة الاسم</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Imported {imported}, duplicates {duplicates}, failed {failed}.</source>
        <translation>المستورَد: {imported}، المكرر: {duplicates}، المتعذّر: {failed}.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or tag(s) could not be imported; the rest was.</source>
        <translation>
            <numerusform>استُورد كل شيء.</numerusform>
            <numerusform>تعذّر استيراد ملف أو وسم واحد، واستُورد الباقي.</numerusform>
            <numerusform>تعذّر استيراد ملفين أو وسمين، واستُورد الباقي.</numerusform>
            <numerusform>تعذّر استيراد %n ملفات أو وسوم، واستُورد الباقي.</numerusform>
            <numerusform>تعذّر استيراد %n ملفًا أو وسمًا، واستُورد الباقي.</numerusform>
            <numerusform>تعذّر استيراد %n ملف أو وسم، واستُورد الباقي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>عرض…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {path}.</source>
        <translation>
            <numerusform>لم يُكتب أي صف في {path}.</numerusform>
            <numerusform>كُتب صف واحد في {path}.</numerusform>
            <numerusform>كُتب صفان في {path}.</numerusform>
            <numerusform>كُتبت %n صفوف في {path}.</numerusform>
            <numerusform>كُتب %n صفًا في {path}.</numerusform>
            <numerusform>كُتب %n صف في {path}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rasid</source>
        <translation>راصد</translation>
    </message>
</context>
<context>
    <name>MentionFacts</name>
    <message>
        <source>“{quote}”</source>
        <translation>«{quote}»</translation>
    </message>
    <message>
        <source>{label}, {status}</source>
        <translation>{label}، {status}</translation>
    </message>
    <message>
        <source>Refers to {name}</source>
        <translation>يشير إلى {name}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>ملاحظة: {note}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>منتظر</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Found by a model</source>
        <translation>وجده نموذج</translation>
    </message>
    <message>
        <source>Found in a list of names</source>
        <translation>وُجد في قائمة أسماء</translation>
    </message>
    <message>
        <source>Found by a rule</source>
        <translation>وجدته قاعدة</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>مستورَد</translation>
    </message>
    <message>
        <source>Tagged by hand</source>
        <translation>وُسم يدويًا</translation>
    </message>
    <message>
        <source>score {percent}</source>
        <translation>الدرجة {percent}</translation>
    </message>
    <message>
        <source>{origin} ({details})</source>
        <translation>{origin} ({details})</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>A name that this store has learned</source>
        <translation>اسم تعلَّمه هذا المخزن</translation>
    </message>
</context>
<context>
    <name>MentionModel</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Waiting: {count}</source>
        <translation>المنتظرة: {count}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>ملاحظة: {note}</translation>
    </message>
    <message>
        <source>Accepted: {count}</source>
        <translation>المقبولة: {count}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>منتظر</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Suggested by a model</source>
        <translation>اقترحه نموذج</translation>
    </message>
    <message>
        <source>Suggested by a list of names</source>
        <translation>اقترحته قائمة أسماء</translation>
    </message>
    <message>
        <source>Suggested by a rule</source>
        <translation>اقترحته قاعدة</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>مستورَد</translation>
    </message>
    <message>
        <source>Tagged by hand</source>
        <translation>وُسم يدويًا</translation>
    </message>
    <message>
        <source>A name that this store has learned</source>
        <translation>اسم تعلَّمه هذا المخزن</translation>
    </message>
</context>
<context>
    <name>MentionsTab</name>
    <message>
        <source>Go to the text</source>
        <translation>الانتقال إلى النص</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>تغيير التصنيف</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>المنتظرة</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>المرفوضة</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>المقبولة</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>لا مقال مفتوح</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>اختر مقالًا من القائمة.</translation>
    </message>
    <message>
        <source>None of this kind</source>
        <translation>لا وسوم من هذا النوع</translation>
    </message>
    <message>
        <source>Choose another kind above.</source>
        <translation>اختر نوعًا آخر أعلاه.</translation>
    </message>
    <message>
        <source>Nothing tagged yet</source>
        <translation>لا وسوم بعد</translation>
    </message>
    <message>
        <source>Select words in the text and press a label&apos;s key, or let the recogniser suggest.</source>
        <translation>حدّد كلمات في النص واضغط مفتاح التصنيف، أو دع المتعرّف يقترح.</translation>
    </message>
    <message>
        <source>Show which tags</source>
        <translation>الوسوم المعروضة</translation>
    </message>
    <message>
        <source>Tags in this article</source>
        <translation>وسوم هذا المقال</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge labels</source>
        <translation>دمج التصنيفات</translation>
    </message>
    <message>
        <source>Merge {label} into another label</source>
        <translation>دمج {label} في تصنيف آخر</translation>
    </message>
    <message>
        <source>&amp;Into:</source>
        <translation>&amp;في:</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln tag(s) get the other label; {label} is removed.</source>
        <translation>
            <numerusform>لا وسوم له؛ يُزال {label}.</numerusform>
            <numerusform>يأخذ وسمه الواحد التصنيف الآخر، ويُزال {label}.</numerusform>
            <numerusform>يأخذ وسماه التصنيف الآخر، ويُزال {label}.</numerusform>
            <numerusform>تأخذ وسومه وعددها %Ln التصنيف الآخر، ويُزال {label}.</numerusform>
            <numerusform>تأخذ وسومه وعددها %Ln التصنيف الآخر، ويُزال {label}.</numerusform>
            <numerusform>تأخذ وسومه وعددها %Ln التصنيف الآخر، ويُزال {label}.</numerusform>
        </translation>
    </message>
    <message>
        <source>All its tags get the other label; {label} is removed.</source>
        <translation>تأخذ كل وسومه التصنيف الآخر، ويُزال {label}.</translation>
    </message>
    <message>
        <source>Undo brings everything back.</source>
        <translation>التراجع يعيد كل شيء.</translation>
    </message>
    <message>
        <source>Recognisers suggest this label, and will suggest none of its names any more.</source>
        <translation>تقترح المتعرّفات هذا التصنيف، ولن تقترح أسماءه بعد ذلك.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>د&amp;مج</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Join %Ln entity(ies) that both have by the same name</source>
        <translation>
            <numerusform>&amp;ضم الكيانات التي في كليهما بالاسم نفسه</numerusform>
            <numerusform>&amp;ضم الكيان الذي في كليهما بالاسم نفسه</numerusform>
            <numerusform>&amp;ضم الكيانين اللذين في كليهما بالاسم نفسه</numerusform>
            <numerusform>&amp;ضم %Ln كيانات في كليهما بالاسم نفسه</numerusform>
            <numerusform>&amp;ضم %Ln كيانًا في كليهما بالاسم نفسه</numerusform>
            <numerusform>&amp;ضم %Ln كيان في كليهما بالاسم نفسه</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelField</name>
    <message>
        <source>As it came with the program</source>
        <translation>كما جاء مع البرنامج</translation>
    </message>
    <message numerus="yes">
        <source>Trained on %Ln of your article(s), {date}: {gain} points</source>
        <translation>
            <numerusform>دُرّب بلا مقالات، {date}: {gain} نقطة</numerusform>
            <numerusform>دُرّب على مقال واحد لك، {date}: {gain} نقطة</numerusform>
            <numerusform>دُرّب على مقالين لك، {date}: {gain} نقطة</numerusform>
            <numerusform>دُرّب على %Ln مقالات لك، {date}: {gain} نقطة</numerusform>
            <numerusform>دُرّب على %Ln مقالًا لك، {date}: {gain} نقطة</numerusform>
            <numerusform>دُرّب على %Ln مقال لك، {date}: {gain} نقطة</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: can&apos;t be used</source>
        <translation>{name}: لا يمكن استعماله</translation>
    </message>
</context>
<context>
    <name>NameActs</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>&amp;Add a name…</source>
        <translation>أ&amp;ضف اسمًا…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>&amp;Suggest from now on</source>
        <translation>ا&amp;قترحه من الآن</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>&amp;Never suggest</source>
        <translation>&amp;لا تقترحه أبدًا</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>عدم الاقتراح</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>ا&amp;نسه</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>نسيان</translation>
    </message>
    <message>
        <source>Find it &amp;everywhere…</source>
        <translation>ابحث عنه في &amp;كل مكان…</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>&amp;Look for these names in all articles now</source>
        <translation>ا&amp;بحث عن هذه الأسماء في كل المقالات الآن</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>بحث الآن</translation>
    </message>
    <message>
        <source>&amp;Import names…</source>
        <translation>ا&amp;ستيراد أسماء…</translation>
    </message>
    <message>
        <source>E&amp;xport the names kept by hand…</source>
        <translation>&amp;تصدير الأسماء المضافة باليد…</translation>
    </message>
    <message>
        <source>&amp;Find a name</source>
        <translation>ا&amp;بحث عن اسم</translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message numerus="yes">
        <source>%Ln waiting suggestion(s) of “{name}” in this list</source>
        <translation>
            <numerusform>لا اقتراح منتظرًا لـ«{name}» في هذه القائمة</numerusform>
            <numerusform>اقتراح واحد منتظر لـ«{name}» في هذه القائمة</numerusform>
            <numerusform>اقتراحان منتظران لـ«{name}» في هذه القائمة</numerusform>
            <numerusform>%Ln اقتراحات منتظرة لـ«{name}» في هذه القائمة</numerusform>
            <numerusform>%Ln اقتراحًا منتظرًا لـ«{name}» في هذه القائمة</numerusform>
            <numerusform>%Ln اقتراح منتظر لـ«{name}» في هذه القائمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Label all of this name</source>
        <translation>تصنيف كل ما بهذا الاسم</translation>
    </message>
    <message>
        <source>Give all of this name a label: Ctrl and the label&apos;s digit</source>
        <translation>ضع تصنيفًا على كل ما بهذا الاسم: Ctrl مع رقم التصنيف</translation>
    </message>
</context>
<context>
    <name>NamesDesk</name>
    <message>
        <source>The articles have these suggestions already.</source>
        <translation>هذه الاقتراحات في المقالات من قبل.</translation>
    </message>
    <message>
        <source>Looking for the learned names</source>
        <translation>البحث عن الأسماء المتعلَّمة</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>استيراد أسماء</translation>
    </message>
    <message>
        <source>CSV tables (*.csv);;All files (*)</source>
        <translation>جداول CSV ‏(*.csv);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Names taken: {taken}; there already: {known}.</source>
        <translation>أسماء أُخذت: {taken}، وموجودة من قبل: {known}.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be taken.</source>
        <translation>
            <numerusform>قُبلت كل الصفوف.</numerusform>
            <numerusform>تعذّر قبول صف واحد.</numerusform>
            <numerusform>تعذّر قبول صفين.</numerusform>
            <numerusform>تعذّر قبول %n صفوف.</numerusform>
            <numerusform>تعذّر قبول %n صفًا.</numerusform>
            <numerusform>تعذّر قبول %n صف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export names</source>
        <translation>تصدير أسماء</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>جداول CSV ‏(*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) written to {path}.</source>
        <translation>
            <numerusform>لم يُكتب أي اسم في {path}.</numerusform>
            <numerusform>كُتب اسم واحد في {path}.</numerusform>
            <numerusform>كُتب اسمان في {path}.</numerusform>
            <numerusform>كُتبت %n أسماء في {path}.</numerusform>
            <numerusform>كُتب %n اسمًا في {path}.</numerusform>
            <numerusform>كُتب %n اسم في {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>يُقترح</translation>
    </message>
    <message>
        <source>never suggested</source>
        <translation>لا يُقترح أبدًا</translation>
    </message>
    <message>
        <source>left to the recogniser</source>
        <translation>متروك للمتعرّف</translation>
    </message>
    <message>
        <source>by hand, {date}</source>
        <translation>باليد، {date}</translation>
    </message>
    <message numerus="yes">
        <source>rejected %Ln time(s)</source>
        <translation>
            <numerusform>لم يُرفض</numerusform>
            <numerusform>رُفض مرة واحدة</numerusform>
            <numerusform>رُفض مرتين</numerusform>
            <numerusform>رُفض %Ln مرات</numerusform>
            <numerusform>رُفض %Ln مرة</numerusform>
            <numerusform>رُفض %Ln مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accepted %Ln time(s)</source>
        <translation>
            <numerusform>لم يُقبل</numerusform>
            <numerusform>قُبل مرة واحدة</numerusform>
            <numerusform>قُبل مرتين</numerusform>
            <numerusform>قُبل %Ln مرات</numerusform>
            <numerusform>قُبل %Ln مرة</numerusform>
            <numerusform>قُبل %Ln مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>في %Ln مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %Ln مقالات</numerusform>
            <numerusform>في %Ln مقالًا</numerusform>
            <numerusform>في %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>with another label too</source>
        <translation>وبتصنيف آخر أيضًا</translation>
    </message>
    <message>
        <source>It has been accepted with several labels, so the recogniser chooses.</source>
        <translation>قُبل بتصنيفات عدة، فالمتعرّف يختار.</translation>
    </message>
</context>
<context>
    <name>NamesNews</name>
    <message numerus="yes">
        <source>%Ln name(s) will not be suggested again: rejected twice. {keys} shows what is learned.</source>
        <translation>
            <numerusform>لن يُقترح %Ln اسم ثانية: رُفض مرتين. {keys} يعرض ما تُعلِّم.</numerusform>
            <numerusform>لن يُقترح اسم واحد ثانية: رُفض مرتين. {keys} يعرض ما تُعلِّم.</numerusform>
            <numerusform>لن يُقترح اسمان ثانية: رُفض كل منهما مرتين. {keys} يعرض ما تُعلِّم.</numerusform>
            <numerusform>لن تُقترح %Ln أسماء ثانية: رُفض كل منها مرتين. {keys} يعرض ما تُعلِّم.</numerusform>
            <numerusform>لن يُقترح %Ln اسمًا ثانية: رُفض كل منها مرتين. {keys} يعرض ما تُعلِّم.</numerusform>
            <numerusform>لن يُقترح %Ln اسم ثانية: رُفض كل منها مرتين. {keys} يعرض ما تُعلِّم.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” will not be suggested as {label} again: rejected twice. {keys} shows what is learned.</source>
        <translation>لن يُقترح «{name}» بتصنيف {label} ثانية: رُفض مرتين. {keys} يعرض ما تُعلِّم.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Note on a tag</source>
        <translation>ملاحظة على وسم</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>What should a reader of this tag know?</source>
        <translation>ما الذي ينبغي أن يعرفه قارئ هذا الوسم؟</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>الم&amp;لاحظة:</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves. An empty note is taken away.</source>
        <translation>للحفظ: Ctrl+Enter. الملاحظة الفارغة تُحذف.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حف&amp;ظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
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
    <name>OutsideWatch</name>
    <message>
        <source>Another window or program changed the store. It is shown as it is now.</source>
        <translation>غيّرت نافذة أخرى أو برنامج آخر المخزن، وهو معروض كما هو الآن.</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>line {number}</source>
        <translation>السطر {number}</translation>
    </message>
    <message>
        <source>record {number}</source>
        <translation>السجل {number}</translation>
    </message>
    <message>
        <source>tag {number}</source>
        <translation>الوسم {number}</translation>
    </message>
    <message>
        <source>topic {number}</source>
        <translation>الموضوع {number}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>PlaceDelegate</name>
    <message>
        <source>rejected</source>
        <translation>مرفوض</translation>
    </message>
</context>
<context>
    <name>PlaceModel</name>
    <message>
        <source>waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوض</translation>
    </message>
</context>
<context>
    <name>PlacesModel</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبله</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعده</translation>
    </message>
    <message>
        <source>Tags there</source>
        <translation>الوسوم فيه</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>{label} ({state})</source>
        <translation>{label} ({state})</translation>
    </message>
</context>
<context>
    <name>ProgressFoot</name>
    <message>
        <source>Review what waits (Ctrl+J)</source>
        <translation>راجع ما ينتظر (Ctrl+J)</translation>
    </message>
    <message>
        <source>Articles reviewed</source>
        <translation>المقالات المراجَعة</translation>
    </message>
    <message numerus="yes">
        <source>{reviewed} of %Ln article(s) reviewed</source>
        <translation>
            <numerusform>رُوجع {reviewed} من %Ln مقال</numerusform>
            <numerusform>رُوجع {reviewed} من مقال واحد</numerusform>
            <numerusform>رُوجع {reviewed} من مقالين</numerusform>
            <numerusform>رُوجع {reviewed} من %Ln مقالات</numerusform>
            <numerusform>رُوجع {reviewed} من %Ln مقالًا</numerusform>
            <numerusform>رُوجع {reviewed} من %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>لا اقتراح ينتظر</numerusform>
            <numerusform>اقتراح واحد ينتظر</numerusform>
            <numerusform>اقتراحان ينتظران</numerusform>
            <numerusform>%Ln اقتراحات تنتظر</numerusform>
            <numerusform>%Ln اقتراحًا ينتظر</numerusform>
            <numerusform>%Ln اقتراح ينتظر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueControls</name>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln listed article(s)</source>
        <translation>
            <numerusform>المقالات المعروضة (لا شيء)</numerusform>
            <numerusform>المقال المعروض</numerusform>
            <numerusform>المقالان المعروضان</numerusform>
            <numerusform>المقالات المعروضة (%Ln)</numerusform>
            <numerusform>المقالات المعروضة (%Ln)</numerusform>
            <numerusform>المقالات المعروضة (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>الأضعف ثقةً أولًا</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>الأقوى ثقةً أولًا</translation>
    </message>
    <message>
        <source>By name, frequent ones first</source>
        <translation>بالاسم، الأكثر ورودًا أولًا</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>بالمقال</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل التصنيفات</translation>
    </message>
    <message>
        <source>Order of the queue</source>
        <translation>ترتيب القائمة</translation>
    </message>
    <message>
        <source>Articles of the queue</source>
        <translation>مقالات القائمة</translation>
    </message>
    <message>
        <source>Label of the queue</source>
        <translation>تصنيف القائمة</translation>
    </message>
    <message>
        <source>Mark articles &amp;reviewed when nothing waits in them</source>
        <translation>ضع علامة ال&amp;مراجعة على ما لا ينتظر فيه شيء</translation>
    </message>
</context>
<context>
    <name>QueueReading</name>
    <message>
        <source>There are no articles yet</source>
        <translation>لا مقالات بعد</translation>
    </message>
    <message>
        <source>Import some in the main window; the names found in them wait here.</source>
        <translation>استورد مقالات في النافذة الرئيسية، فتنتظر هنا الأسماء التي يُعثر عليها فيها.</translation>
    </message>
    <message>
        <source>Nothing waits with this label</source>
        <translation>لا شيء ينتظر بهذا التصنيف</translation>
    </message>
    <message>
        <source>Choose all labels above.</source>
        <translation>اختر كل التصنيفات أعلاه.</translation>
    </message>
    <message>
        <source>Nothing waits in the listed articles</source>
        <translation>لا شيء ينتظر في المقالات المعروضة</translation>
    </message>
    <message>
        <source>Choose all articles above, or let the filter of the list go.</source>
        <translation>اختر كل المقالات في الأعلى، أو أزل تصفية القائمة.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>لا شيء ينتظر</translation>
    </message>
    <message>
        <source>Every suggestion is decided. Export the tags (Ctrl+E in the main window), or have the recogniser read what it has not read yet.</source>
        <translation>حُسمت الاقتراحات كلها. صدّر الوسوم (Ctrl+E في النافذة الرئيسية)، أو اطلب أن يُقرأ ما لم يُقرأ بعد من المقالات.</translation>
    </message>
    <message>
        <source>Recognise names in all articles</source>
        <translation>تعرّف على الأسماء في كل المقالات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>لا اقتراح ينتظر</numerusform>
            <numerusform>اقتراح واحد ينتظر</numerusform>
            <numerusform>اقتراحان ينتظران</numerusform>
            <numerusform>%Ln اقتراحات تنتظر</numerusform>
            <numerusform>%Ln اقتراحًا ينتظر</numerusform>
            <numerusform>%Ln اقتراح ينتظر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reviewed} of %Ln article(s) reviewed</source>
        <translation>
            <numerusform>رُوجع {reviewed} من %Ln مقال</numerusform>
            <numerusform>رُوجع {reviewed} من مقال واحد</numerusform>
            <numerusform>رُوجع {reviewed} من مقالين</numerusform>
            <numerusform>رُوجع {reviewed} من %Ln مقالات</numerusform>
            <numerusform>رُوجع {reviewed} من %Ln مقالًا</numerusform>
            <numerusform>رُوجع {reviewed} من %Ln مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided today</source>
        <translation>
            <numerusform>لم يُحسم شيء اليوم</numerusform>
            <numerusform>حُسم اقتراح واحد اليوم</numerusform>
            <numerusform>حُسم اقتراحان اليوم</numerusform>
            <numerusform>حُسمت %Ln اقتراحات اليوم</numerusform>
            <numerusform>حُسم %Ln اقتراحًا اليوم</numerusform>
            <numerusform>حُسم %Ln اقتراح اليوم</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReaderPanel</name>
    <message>
        <source>No article is open</source>
        <translation>لا مقال مفتوح</translation>
    </message>
    <message>
        <source>Choose an article in the list to read it here, or drop files on the window to import them.</source>
        <translation>اختر مقالًا من القائمة لتقرأه هنا، أو أفلت ملفات على النافذة لاستيرادها.</translation>
    </message>
</context>
<context>
    <name>ReaderView</name>
    <message>
        <source>Text of the article</source>
        <translation>نص المقال</translation>
    </message>
</context>
<context>
    <name>ReadingNews</name>
    <message numerus="yes">
        <source>Names recognised in %n article(s).</source>
        <translation>
            <numerusform>لم يُقرأ أي مقال.</numerusform>
            <numerusform>تم التعرّف على الأسماء في مقال واحد.</numerusform>
            <numerusform>تم التعرّف على الأسماء في مقالين.</numerusform>
            <numerusform>تم التعرّف على الأسماء في %n مقالات.</numerusform>
            <numerusform>تم التعرّف على الأسماء في %n مقالًا.</numerusform>
            <numerusform>تم التعرّف على الأسماء في %n مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recogniser has read every article.</source>
        <translation>قرأ المتعرّف كل المقالات.</translation>
    </message>
    <message>
        <source>Read all again</source>
        <translation>اقرأ الكل من جديد</translation>
    </message>
    <message numerus="yes">
        <source>Stopped with %n article(s) left. {keys} goes on with them.</source>
        <translation>
            <numerusform>توقّف ولم يبقَ أي مقال. {keys} للمتابعة.</numerusform>
            <numerusform>توقّف وبقي مقال واحد لم يُقرأ. {keys} للمتابعة.</numerusform>
            <numerusform>توقّف وبقي مقالان لم يُقرآ. {keys} للمتابعة.</numerusform>
            <numerusform>توقّف وبقيت %n مقالات لم تُقرأ. {keys} للمتابعة.</numerusform>
            <numerusform>توقّف وبقي %n مقالًا لم يُقرأ. {keys} للمتابعة.</numerusform>
            <numerusform>توقّف وبقي %n مقال لم يُقرأ. {keys} للمتابعة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not read yet by the recogniser as it is now.</source>
        <translation>
            <numerusform>لا مقالات تنتظر المتعرّف بحالته الآن.</numerusform>
            <numerusform>مقال واحد لم يقرأه المتعرّف بحالته الآن.</numerusform>
            <numerusform>مقالان لم يقرأهما المتعرّف بحالته الآن.</numerusform>
            <numerusform>%n مقالات لم يقرأها المتعرّف بحالته الآن.</numerusform>
            <numerusform>%n مقالًا لم يقرأها المتعرّف بحالته الآن.</numerusform>
            <numerusform>%n مقال لم يقرأها المتعرّف بحالته الآن.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read them now</source>
        <translation>اقرأها الآن</translation>
    </message>
</context>
<context>
    <name>ReviewActs</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;قبول</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>&amp;رفض</translation>
    </message>
    <message>
        <source>Accept a&amp;ll of this name</source>
        <translation>قبول &amp;كل ما بهذا الاسم</translation>
    </message>
    <message>
        <source>Reject all &amp;of this name</source>
        <translation>رفض ك&amp;ل ما بهذا الاسم</translation>
    </message>
    <message>
        <source>Next &amp;waiting one</source>
        <translation>المنت&amp;ظر التالي</translation>
    </message>
    <message>
        <source>Pre&amp;vious one</source>
        <translation>ال&amp;سابق</translation>
    </message>
    <message>
        <source>Move the end to the left</source>
        <translation>تحريك النهاية إلى اليسار</translation>
    </message>
    <message>
        <source>Move the end to the right</source>
        <translation>تحريك النهاية إلى اليمين</translation>
    </message>
    <message>
        <source>Begin the tag earlier</source>
        <translation>بدء الوسم من قبل</translation>
    </message>
    <message>
        <source>Begin the tag later</source>
        <translation>بدء الوسم من بعد</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;ملاحظة…</translation>
    </message>
    <message>
        <source>Find it everywhere…</source>
        <translation>ابحث عنه في كل مكان…</translation>
    </message>
    <message>
        <source>Open in the te&amp;xt</source>
        <translation>ا&amp;فتح في النص</translation>
    </message>
    <message>
        <source>Article reviewe&amp;d, next</source>
        <translation>رُو&amp;جع المقال، التالي</translation>
    </message>
    <message>
        <source>Read the &amp;queue again</source>
        <translation>ا&amp;قرأ القائمة من جديد</translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message>
        <source>Nothing waits in “{title}” any more: reviewed.</source>
        <translation>لم يعد شيء ينتظر في «{title}»: تمت مراجعته.</translation>
    </message>
    <message>
        <source>Nothing waits in this article any more. F9 marks it as reviewed, Enter goes on.</source>
        <translation>لم يعد شيء ينتظر في هذا المقال. المفتاح F9 يضع علامة المراجعة عليه، وEnter يتابع.</translation>
    </message>
    <message>
        <source>Accepting a name</source>
        <translation>قبول اسم</translation>
    </message>
    <message>
        <source>Rejecting a name</source>
        <translation>رفض اسم</translation>
    </message>
    <message>
        <source>Changing the label of a name</source>
        <translation>تغيير تصنيف اسم</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %Ln suggestion(s) of this name?</source>
        <translation>
            <numerusform>لا اقتراح بهذا الاسم. أتقبل؟</numerusform>
            <numerusform>أتقبل الاقتراح الوحيد بهذا الاسم؟</numerusform>
            <numerusform>أتقبل الاقتراحين بهذا الاسم؟</numerusform>
            <numerusform>أتقبل الاقتراحات كلها (%Ln) بهذا الاسم؟</numerusform>
            <numerusform>أتقبل الاقتراحات كلها (%Ln) بهذا الاسم؟</numerusform>
            <numerusform>أتقبل الاقتراحات كلها (%Ln) بهذا الاسم؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject all %Ln suggestion(s) of this name?</source>
        <translation>
            <numerusform>لا اقتراح بهذا الاسم. أترفض؟</numerusform>
            <numerusform>أترفض الاقتراح الوحيد بهذا الاسم؟</numerusform>
            <numerusform>أترفض الاقتراحين بهذا الاسم؟</numerusform>
            <numerusform>أترفض الاقتراحات كلها (%Ln) بهذا الاسم؟</numerusform>
            <numerusform>أترفض الاقتراحات كلها (%Ln) بهذا الاسم؟</numerusform>
            <numerusform>أترفض الاقتراحات كلها (%Ln) بهذا الاسم؟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give all %Ln suggestion(s) of this name the label?</source>
        <translation>
            <numerusform>لا اقتراح بهذا الاسم. أتضع التصنيف؟</numerusform>
            <numerusform>أتضع التصنيف على الاقتراح الوحيد بهذا الاسم؟</numerusform>
            <numerusform>أتضع التصنيف على الاقتراحين بهذا الاسم؟</numerusform>
            <numerusform>أتضع التصنيف على الاقتراحات كلها (%Ln) بهذا الاسم؟</numerusform>
            <numerusform>أتضع التصنيف على الاقتراحات كلها (%Ln) بهذا الاسم؟</numerusform>
            <numerusform>أتضع التصنيف على الاقتراحات كلها (%Ln) بهذا الاسم؟</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Accept all</source>
        <translation>ا&amp;قبل الكل</translation>
    </message>
    <message>
        <source>&amp;Reject all</source>
        <translation>ا&amp;رفض الكل</translation>
    </message>
    <message>
        <source>&amp;Label all</source>
        <translation>&amp;صنّف الكل</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;ليس الآن</translation>
    </message>
    <message>
        <source>All of this name</source>
        <translation>كل ما بهذا الاسم</translation>
    </message>
    <message>
        <source>It is one step: undo takes all of it back.</source>
        <translation>هي خطوة واحدة: التراجع يعيد كل شيء كما كان.</translation>
    </message>
    <message>
        <source>The tag can&apos;t be moved further there.</source>
        <translation>لا يمكن تحريك الوسم أكثر في هذا الاتجاه.</translation>
    </message>
    <message>
        <source>“{title}” is reviewed.</source>
        <translation>تمت مراجعة «{title}».</translation>
    </message>
    <message numerus="yes">
        <source>“{title}” is reviewed, with %n suggestion(s) still waiting in it.</source>
        <translation>
            <numerusform>تمت مراجعة «{title}»، وليس فيه اقتراح منتظر.</numerusform>
            <numerusform>تمت مراجعة «{title}»، وما زال فيه اقتراح واحد منتظر.</numerusform>
            <numerusform>تمت مراجعة «{title}»، وما زال فيه اقتراحان منتظران.</numerusform>
            <numerusform>تمت مراجعة «{title}»، وما زالت فيه %n اقتراحات منتظرة.</numerusform>
            <numerusform>تمت مراجعة «{title}»، وما زال فيه %n اقتراحًا منتظرًا.</numerusform>
            <numerusform>تمت مراجعة «{title}»، وما زال فيه %n اقتراح منتظر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewModel</name>
    <message>
        <source>Before</source>
        <translation>قبله</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعده</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>الاقتراح</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>This suggestion was taken away, by a recogniser or with its article.</source>
        <translation>أُزيل هذا الاقتراح، أزاله متعرّف أو أُزيل مع مقاله.</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>تمت مراجعته</translation>
    </message>
    <message>
        <source>score {score}</source>
        <translation>الدرجة {score}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>gone</source>
        <translation>زال</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوض</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Looking for what waits…</source>
        <translation>يبحث عمّا ينتظر…</translation>
    </message>
    <message>
        <source>Review queue</source>
        <translation>قائمة المراجعة</translation>
    </message>
    <message>
        <source>Suggestions that wait</source>
        <translation>الاقتراحات المنتظرة</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>يعمل</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>أدوات</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;أوقف</translation>
    </message>
</context>
<context>
    <name>RowActs</name>
    <message>
        <source>Select two rows or more (Ctrl+click, Shift+arrows) to merge them.</source>
        <translation>حدد صفين أو أكثر (Ctrl+نقرة، أو Shift+الأسهم) لدمجها.</translation>
    </message>
    <message>
        <source>Open an entity and select the names or the tags that are someone else&apos;s.</source>
        <translation>افتح كيانًا وحدد الأسماء أو الوسوم التي تخص غيره.</translation>
    </message>
    <message>
        <source>These names are linked to nobody.</source>
        <translation>هذه الأسماء غير مربوطة بأحد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken. Go to a row and press {keys} to move it there.</source>
        <translation>
            <numerusform>أُخذ %Ln. اذهب إلى صف واضغط {keys} للنقل إليه.</numerusform>
            <numerusform>أُخذ %Ln. اذهب إلى صف واضغط {keys} للنقل إليه.</numerusform>
            <numerusform>أُخذ %Ln. اذهب إلى صف واضغط {keys} للنقل إليه.</numerusform>
            <numerusform>أُخذ %Ln. اذهب إلى صف واضغط {keys} للنقل إليه.</numerusform>
            <numerusform>أُخذ %Ln. اذهب إلى صف واضغط {keys} للنقل إليه.</numerusform>
            <numerusform>أُخذ %Ln. اذهب إلى صف واضغط {keys} للنقل إليه.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Merge into {name}</source>
        <translation>ا&amp;دمج في {name}</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>ا&amp;دمج</translation>
    </message>
    <message>
        <source>Go to the text</source>
        <translation>اذهب إلى النص</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>افصل</translation>
    </message>
    <message>
        <source>&amp;Split off as a new entity</source>
        <translation>ا&amp;فصل في كيان جديد</translation>
    </message>
    <message>
        <source>&amp;Take out, link to nobody</source>
        <translation>أ&amp;خرج، بلا ربط بأحد</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>أ&amp;عد التسمية</translation>
    </message>
    <message>
        <source>&amp;Take, to move it</source>
        <translation>&amp;خذ للنقل</translation>
    </message>
    <message>
        <source>Move it &amp;here</source>
        <translation>انقل إلى &amp;هنا</translation>
    </message>
    <message>
        <source>&amp;Find a name</source>
        <translation>ا&amp;بحث عن اسم</translation>
    </message>
    <message>
        <source>Its tags in &amp;context…</source>
        <translation>وسومه في ال&amp;سياق…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>إخراج</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>In context</source>
        <translation>في السياق</translation>
    </message>
</context>
<context>
    <name>SavedSearchButton</name>
    <message>
        <source>No saved searches yet</source>
        <translation>لا عمليات بحث محفوظة بعد</translation>
    </message>
    <message>
        <source>&amp;Save this search…</source>
        <translation>ح&amp;فظ هذا البحث…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>ح&amp;ذف</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>عمليات البحث المحفوظة</translation>
    </message>
</context>
<context>
    <name>SearchNameDialog</name>
    <message>
        <source>Save this search</source>
        <translation>حفظ هذا البحث</translation>
    </message>
    <message>
        <source>&amp;Name of the search:</source>
        <translation>&amp;اسم البحث:</translation>
    </message>
    <message>
        <source>Name of the search</source>
        <translation>اسم البحث</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حف&amp;ظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>A search of this name is there already; it will be replaced.</source>
        <translation>يوجد بحث بهذا الاسم، وسيُستبدل.</translation>
    </message>
    <message>
        <source>Words, mode, filters and order are kept.</source>
        <translation>تُحفظ الكلمات وطريقة البحث والمرشحات والترتيب.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;عام</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>ال&amp;قراءة</translation>
    </message>
    <message>
        <source>&amp;Tagging</source>
        <translation>ال&amp;وسم</translation>
    </message>
    <message>
        <source>Recogni&amp;ser</source>
        <translation>المتع&amp;رّف</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>حسب النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>ال&amp;لغة:</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>المظ&amp;هر:</translation>
    </message>
    <message>
        <source>Your &amp;name:</source>
        <translation>ا&amp;سمك:</translation>
    </message>
    <message>
        <source>Stands beside each tag that you make or decide, in the history and in exports.</source>
        <translation>يظهر بجانب كل وسم تضعه أو تبتّ فيه، في السجل وفي الملفات المصدَّرة.</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>ا&amp;لخط:</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> نقطة</translation>
    </message>
    <message>
        <source>Si&amp;ze:</source>
        <translation>الحج&amp;م:</translation>
    </message>
    <message>
        <source>&amp;Line spacing:</source>
        <translation>تباعد الأ&amp;سطر:</translation>
    </message>
    <message>
        <source>Sample text</source>
        <translation>نص للمعاينة</translation>
    </message>
    <message>
        <source>&amp;Dim link lists and other site furniture</source>
        <translation>تبهيت قوائم الروابط وغيرها من &amp;زوائد الموقع</translation>
    </message>
    <message>
        <source>They stay part of the text and can be tagged.</source>
        <translation>تبقى جزءًا من النص ويمكن وسمها.</translation>
    </message>
    <message>
        <source>S&amp;how rejected tags</source>
        <translation>إظهار الوسوم المر&amp;فوضة</translation>
    </message>
    <message>
        <source>Show the la&amp;bel&apos;s name at each tag</source>
        <translation>إظهار اسم الت&amp;صنيف عند كل وسم</translation>
    </message>
    <message>
        <source>Sna&amp;p selections to words</source>
        <translation>ضبط التحديد على ال&amp;كلمات</translation>
    </message>
    <message>
        <source>A prefixed و ف ب ك ل س stays outside. F8 turns this off and on while you read.</source>
        <translation>تبقى الحروف المتصلة و ف ب ك ل س في أول الكلمة خارج الوسم. المفتاح F8 يوقف الضبط ويعيده أثناء القراءة.</translation>
    </message>
    <message>
        <source>&amp;Move on after a decision</source>
        <translation>الانتقا&amp;ل إلى التالي بعد القرار</translation>
    </message>
    <message>
        <source>Accepting or rejecting a suggestion goes to the next one that waits.</source>
        <translation>قبول اقتراح أو رفضه ينقلك إلى الاقتراح المنتظر التالي.</translation>
    </message>
    <message>
        <source>Least sure first</source>
        <translation>الأضعف ثقةً أولًا</translation>
    </message>
    <message>
        <source>Surest first</source>
        <translation>الأقوى ثقةً أولًا</translation>
    </message>
    <message>
        <source>By name, frequent ones first</source>
        <translation>بالاسم، الأكثر ورودًا أولًا</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>بالمقال</translation>
    </message>
    <message>
        <source>Order of the review &amp;queue:</source>
        <translation>&amp;ترتيب قائمة المراجعة:</translation>
    </message>
    <message>
        <source>In the queue, mark articles as re&amp;viewed when nothing waits in them</source>
        <translation>في قائمة المراجعة، ضع علامة الم&amp;راجعة على المقالات التي لا ينتظر فيها شيء</translation>
    </message>
    <message>
        <source>Recognise names in &amp;imported articles</source>
        <translation>التعرّف على الأسماء في المقالات ال&amp;مستوردة</translation>
    </message>
    <message>
        <source>Names are found by</source>
        <translation>من يتعرّف على الأسماء</translation>
    </message>
    <message>
        <source>Another recogniser works from the next recognition on; tags already made stay.</source>
        <translation>إذا غيّرت المتعرّف بدأ عمله من التعرّف التالي، والوسوم الموجودة تبقى.</translation>
    </message>
    <message>
        <source>&amp;Model of the built-in one:</source>
        <translation>&amp;نموذج المتعرّف الداخلي:</translation>
    </message>
    <message>
        <source>“Train on my reviewed articles” in the File menu makes others.</source>
        <translation>«تدريب المتعرّف على مقالاتي المراجَعة» في قائمة «ملف» يصنع نماذج أخرى.</translation>
    </message>
    <message>
        <source>Suggest &amp;names with at least this confidence:</source>
        <translation>اقتراح الأ&amp;سماء بثقة لا تقل عن:</translation>
    </message>
    <message>
        <source>At 0% every find is suggested; the higher, the fewer and the surer. Articles are read again by it as you open them, all of them by {keys}; what a person decided stays. camel-tools says nothing of its confidence.</source>
        <translation>عند ⁦0%⁩ يُقترح كل ما عُثر عليه، وكلما ارتفع الحد قلّت الاقتراحات وزادت الثقة بها. تُقرأ المقالات من جديد وفق هذا الحد عندما تفتحها، وكلها دفعة واحدة بـ{keys}، ويبقى ما قرره إنسان. لا تذكر camel-tools درجة ثقتها.</translation>
    </message>
    <message>
        <source>Suggest &amp;dates, money, percentages and quantities too</source>
        <translation>اقتراح التواري&amp;خ والمبالغ والنسب المئوية والكميات أيضًا</translation>
    </message>
    <message>
        <source>With labels of their own; the note of each has its value, as in {date} or {money}.</source>
        <translation>لها وسوم خاصة بها، وفي ملاحظة كل منها قيمته، مثل {date} أو {money}.</translation>
    </message>
    <message>
        <source>Data &amp;folder of camel-tools:</source>
        <translation>مج&amp;لد بيانات camel-tools:</translation>
    </message>
    <message>
        <source>camel-tools&apos; own folder</source>
        <translation>المجلد المعتاد لـ camel-tools</translation>
    </message>
    <message>
        <source>Data folder of camel-tools</source>
        <translation>مجلد بيانات camel-tools</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>موافق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Appl&amp;y</source>
        <translation>ت&amp;طبيق</translation>
    </message>
    <message>
        <source>Restore d&amp;efaults</source>
        <translation>استعادة الافترا&amp;ضي</translation>
    </message>
    <message>
        <source>Put the defaults of this page into its controls</source>
        <translation>إعادة خيارات هذه الصفحة إلى قيمها الافتراضية</translation>
    </message>
    <message>
        <source>&amp;Learn names from what I accept and reject</source>
        <translation>&amp;تعلَّم الأسماء مما أقبله وأرفضه</translation>
    </message>
    <message>
        <source>Accepted names are suggested wherever they stand, names rejected twice no more. {keys} lists them; names kept by hand count always.</source>
        <translation>ما قُبل من الأسماء يُقترح حيثما ورد، وما رُفض مرتين لا يُقترح. {keys} يسردها؛ والأسماء المضافة باليد سارية دائمًا.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Command or keys</source>
        <translation>أمر أو مفاتيح</translation>
    </message>
    <message>
        <source>Search the commands</source>
        <translation>البحث في الأوامر</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>بحث:</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>الأوامر ومفاتيحها</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>لا أمر كهذا</translation>
    </message>
    <message>
        <source>Try another word, or a part of it.</source>
        <translation>جرّب كلمة أخرى أو جزءًا منها.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Topics</source>
        <translation>الموضوعات</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saved: {what}</source>
        <translation>حُفظ: {what}</translation>
    </message>
    <message>
        <source>To tag: {quote}</source>
        <translation>المحدّد للوسم: {quote}</translation>
    </message>
    <message>
        <source>Every act is saved at once.</source>
        <translation>كل إجراء يُحفظ فورًا.</translation>
    </message>
</context>
<context>
    <name>SuggestionModel</name>
    <message>
        <source>Because of: {words}</source>
        <translation>بسبب: {words}</translation>
    </message>
    <message>
        <source>Suggested topic {name}, because of {words}; Enter gives it, Delete dismisses it</source>
        <translation>الموضوع المقترح {name} بسبب {words}؛ مفتاح Enter يضيفه ومفتاح Delete يستبعده</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Is the same as</source>
        <translation>هو نفسه</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>لأن</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>Choose: %n possible</source>
        <translation>
            <numerusform>اختر: %n ممكن</numerusform>
            <numerusform>اختر: واحد ممكن</numerusform>
            <numerusform>اختر: اثنان ممكنان</numerusform>
            <numerusform>اختر: %n ممكنين</numerusform>
            <numerusform>اختر: %n ممكنًا</numerusform>
            <numerusform>اختر: %n ممكن</numerusform>
        </translation>
    </message>
    <message>
        <source>known by this name</source>
        <translation>معروف بهذا الاسم</translation>
    </message>
    <message>
        <source>full name beside it</source>
        <translation>الاسم الكامل بجانبه</translation>
    </message>
    <message>
        <source>only such full name</source>
        <translation>الاسم الكامل الوحيد المنتهي به</translation>
    </message>
    <message>
        <source>longer form</source>
        <translation>صيغة أطول</translation>
    </message>
    <message>
        <source>other spelling</source>
        <translation>كتابة أخرى</translation>
    </message>
    <message>
        <source>several are called so</source>
        <translation>يحمله أكثر من واحد</translation>
    </message>
    <message numerus="yes">
        <source>{reason} (%n article(s))</source>
        <translation>
            <numerusform>{reason} (%n مقال)</numerusform>
            <numerusform>{reason} (مقال واحد)</numerusform>
            <numerusform>{reason} (مقالان)</numerusform>
            <numerusform>{reason} (%n مقالات)</numerusform>
            <numerusform>{reason} (%n مقالًا)</numerusform>
            <numerusform>{reason} (%n مقال)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionPage</name>
    <message numerus="yes">
        <source>Suggestions (%Ln)</source>
        <translation>
            <numerusform>اقتراحات (%Ln)</numerusform>
            <numerusform>اقتراحات (%Ln)</numerusform>
            <numerusform>اقتراحات (%Ln)</numerusform>
            <numerusform>اقتراحات (%Ln)</numerusform>
            <numerusform>اقتراحات (%Ln)</numerusform>
            <numerusform>اقتراحات (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>اقتراحات</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Link %Ln ticked</source>
        <translation>
            <numerusform>ا&amp;ربط المعلَّم (%Ln)</numerusform>
            <numerusform>ا&amp;ربط المعلَّم (%Ln)</numerusform>
            <numerusform>ا&amp;ربط المعلَّم (%Ln)</numerusform>
            <numerusform>ا&amp;ربط المعلَّم (%Ln)</numerusform>
            <numerusform>ا&amp;ربط المعلَّم (%Ln)</numerusform>
            <numerusform>ا&amp;ربط المعلَّم (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Link ticked</source>
        <translation>ا&amp;ربط المعلَّم</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>أ&amp;زل كل العلامات</translation>
    </message>
    <message>
        <source>Tick all that are s&amp;ure</source>
        <translation>علّم كل الم&amp;ؤكد</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>أظهره في القائمة</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>ليسا واحدًا</translation>
    </message>
    <message>
        <source>Names that may be the same</source>
        <translation>أسماء قد تكون واحدًا</translation>
    </message>
    <message>
        <source>Space ticks, Enter chooses who is meant, Delete says that they are not the same. Nothing is linked before you say so.</source>
        <translation>المسافة تضع علامة، وEnter يختار المقصود، وDelete يقول إنهما ليسا واحدًا. لا يُربط شيء قبل أن تأمر.</translation>
    </message>
    <message>
        <source>Nothing to suggest</source>
        <translation>لا اقتراحات</translation>
    </message>
    <message>
        <source>No name looks like another one that is linked or in full.</source>
        <translation>لا اسم يشبه اسمًا مربوطًا أو كاملًا.</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;ليسا واحدًا</translation>
    </message>
</context>
<context>
    <name>SuggestionTable</name>
    <message>
        <source>{name} ({number} tags)</source>
        <translation>{name} (الوسوم: {number})</translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message>
        <source>Select words, or go to a tag, before choosing a label.</source>
        <translation>حدّد كلمات أو انتقل إلى وسم قبل اختيار التصنيف.</translation>
    </message>
    <message>
        <source>Go to a tag before rejecting it.</source>
        <translation>انتقل إلى وسم قبل رفضه.</translation>
    </message>
    <message>
        <source>Go to a tag before writing a note.</source>
        <translation>انتقل إلى وسم قبل كتابة ملاحظة.</translation>
    </message>
    <message>
        <source>Go to a tag before moving its ends.</source>
        <translation>انتقل إلى وسم قبل تحريك طرفيه.</translation>
    </message>
    <message>
        <source>The tag can&apos;t be moved further there.</source>
        <translation>لا يمكن تحريك الوسم أكثر في هذا الاتجاه.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) still waiting in this article.</source>
        <translation>
            <numerusform>لا اقتراحات منتظرة في هذا المقال.</numerusform>
            <numerusform>بقي في هذا المقال اقتراح منتظر واحد.</numerusform>
            <numerusform>بقي في هذا المقال اقتراحان منتظران.</numerusform>
            <numerusform>بقيت في هذا المقال %n اقتراحات منتظرة.</numerusform>
            <numerusform>بقي في هذا المقال %n اقتراحًا منتظرًا.</numerusform>
            <numerusform>بقي في هذا المقال %n اقتراح منتظر.</numerusform>
        </translation>
    </message>
    <message>
        <source>No suggestion is waiting here. F9 marks the article as reviewed and opens the next.</source>
        <translation>لا اقتراح منتظرًا هنا. المفتاح F9 يضع علامة المراجعة على المقال ويفتح التالي.</translation>
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
        <source>{task}: paused at {done} of {total}</source>
        <translation>{task}: متوقفة مؤقتًا عند {done} من {total}</translation>
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
    <name>TopicActs</name>
    <message>
        <source>Adding a topic</source>
        <translation>إضافة موضوع</translation>
    </message>
    <message>
        <source>Removing a topic</source>
        <translation>إزالة موضوع</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>إعادة التسمية…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>حذف…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) have it and will lose it.</source>
        <translation>
            <numerusform>لا مقال يحمله.</numerusform>
            <numerusform>يحمله مقال واحد وسيفقده.</numerusform>
            <numerusform>يحمله مقالان وسيفقدانه.</numerusform>
            <numerusform>تحمله %Ln مقالات وستفقده.</numerusform>
            <numerusform>يحمله %Ln مقالًا وستفقده.</numerusform>
            <numerusform>يحمله %Ln مقال وستفقده.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete topic</source>
        <translation>حذف الموضوع</translation>
    </message>
    <message>
        <source>Delete the topic {topic}?</source>
        <translation>هل تريد حذف الموضوع {topic}؟</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>حذ&amp;ف</translation>
    </message>
</context>
<context>
    <name>TopicModel</name>
    <message>
        <source>already given</source>
        <translation>مضاف من قبل</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>New topic “{name}” under “{parent}”</source>
        <translation>موضوع جديد «{name}» ضمن «{parent}»</translation>
    </message>
    <message>
        <source>New topic “{name}”</source>
        <translation>موضوع جديد «{name}»</translation>
    </message>
</context>
<context>
    <name>TopicNameDialog</name>
    <message>
        <source>Rename the topic</source>
        <translation>إعادة تسمية الموضوع</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حف&amp;ظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>&amp;Arabic name</source>
        <translation>الاسم ال&amp;عربي</translation>
    </message>
    <message>
        <source>&amp;English name</source>
        <translation>الاسم الإ&amp;نجليزي</translation>
    </message>
</context>
<context>
    <name>TopicPicker</name>
    <message>
        <source>Topics to choose from</source>
        <translation>الموضوعات المتاحة</translation>
    </message>
</context>
<context>
    <name>TopicsOfManyDialog</name>
    <message>
        <source>All of these articles have it.</source>
        <translation>كل هذه المقالات تحمله.</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} من {count}</translation>
    </message>
    <message>
        <source>Click or press Enter to give it to all of these articles.</source>
        <translation>انقر أو اضغط Enter لإضافته إلى كل هذه المقالات.</translation>
    </message>
    <message>
        <source>{told}; Enter gives it to all, Delete removes it</source>
        <translation>{told}؛ مفتاح Enter يضيفه إلى الكل ومفتاح Delete يزيله</translation>
    </message>
    <message>
        <source>Topics of several articles</source>
        <translation>موضوعات عدة مقالات</translation>
    </message>
    <message numerus="yes">
        <source>Topics of %Ln article(s)</source>
        <translation>
            <numerusform>موضوعات %Ln مقال</numerusform>
            <numerusform>موضوعات مقال واحد</numerusform>
            <numerusform>موضوعات مقالين</numerusform>
            <numerusform>موضوعات %Ln مقالات</numerusform>
            <numerusform>موضوعات %Ln مقالًا</numerusform>
            <numerusform>موضوعات %Ln مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>What you choose is given to all of them, as one step of undo.</source>
        <translation>ما تختاره يُضاف إليها كلها في خطوة تراجع واحدة.</translation>
    </message>
    <message>
        <source>Add a topic to all</source>
        <translation>إضافة موضوع إلى الكل</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
</context>
<context>
    <name>TopicsTab</name>
    <message>
        <source>Waiting: click to accept</source>
        <translation>منتظر: انقر لقبوله</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>مقترحة</translation>
    </message>
    <message>
        <source>Suggested topics</source>
        <translation>الموضوعات المقترحة</translation>
    </message>
    <message>
        <source>No topics yet. Type a few letters, or choose from the tree.</source>
        <translation>لا موضوعات بعد. اكتب بضعة أحرف، أو اختر من الشجرة.</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>إضافة موضوع</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>لا مقال مفتوح</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>اختر مقالًا من القائمة.</translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message>
        <source>Train on my reviewed articles</source>
        <translation>تدريب المتعرّف على مقالاتي المراجَعة</translation>
    </message>
    <message>
        <source>Counting your reviewed articles…</source>
        <translation>جارٍ عدّ مقالاتك المراجَعة…</translation>
    </message>
    <message>
        <source>The built-in recogniser learns from the names that you accepted and rejected in articles marked as reviewed, labels of your own among them. It is judged on articles that it has not learned from. This takes some minutes in the background; nothing leaves this computer, no tag changes, and the recogniser that came with the program stays to go back to.</source>
        <translation>يتعلّم المتعرّف الداخلي من الأسماء التي قبلتها ورفضتها في المقالات الموسومة بالمراجعة، ومنها ما هو من تصنيفاتك أنت، ويُختبر على مقالات لم يتعلّم منها. يستغرق ذلك دقائق في الخلفية؛ لا يخرج شيء من هذا الحاسوب، ولا يتغيّر أي وسم، ويبقى المتعرّف الذي جاء مع البرنامج لتعود إليه.</translation>
    </message>
    <message>
        <source>Progress of the training</source>
        <translation>تقدّم التدريب</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>كما جاء</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>بعد التدريب</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>How many names are right, F1 in percent</source>
        <translation>نسبة الأسماء الصحيحة (F1 بالمئة)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;تدريب</translation>
    </message>
    <message>
        <source>&amp;Use the trained one</source>
        <translation>&amp;استعمال المدرَّب</translation>
    </message>
    <message>
        <source>Go &amp;back to the shipped one</source>
        <translation>ال&amp;عودة إلى ما جاء مع البرنامج</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviewed article(s) to learn from</source>
        <translation>
            <numerusform>لا مقالات مراجَعة للتعلّم منها</numerusform>
            <numerusform>مقال مراجَع واحد للتعلّم منه</numerusform>
            <numerusform>مقالان مراجَعان للتعلّم منهما</numerusform>
            <numerusform>%Ln مقالات مراجَعة للتعلّم منها</numerusform>
            <numerusform>%Ln مقالًا مراجَعًا للتعلّم منها</numerusform>
            <numerusform>%Ln مقال مراجَع للتعلّم منها</numerusform>
        </translation>
    </message>
    <message>
        <source>At least three are needed, and some dozens to learn much: decide on the names of an article, then mark it as reviewed.</source>
        <translation>يلزم ثلاثة على الأقل، وبضع عشرات ليتعلّم كثيرًا: قرّر في أسماء المقال ثم ضع عليه علامة المراجعة.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>Learning from your articles…</source>
        <translation>جارٍ التعلّم من مقالاتك…</translation>
    </message>
    <message>
        <source>Nothing was learned</source>
        <translation>لم يُتعلَّم شيء</translation>
    </message>
    <message>
        <source>It is better by {gain} points</source>
        <translation>صار أفضل بـ {gain} نقطة</translation>
    </message>
    <message>
        <source>No certain gain</source>
        <translation>لا تحسّن مؤكد</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln name(s) of your articles, each judged without having been learned from.</source>
        <translation>
            <numerusform>لا أسماء للقياس عليها.</numerusform>
            <numerusform>قيس على اسم واحد في مقالاتك، واختُبر كل مقال دون أن يُتعلَّم منه.</numerusform>
            <numerusform>قيس على اسمين في مقالاتك، واختُبر كل مقال دون أن يُتعلَّم منه.</numerusform>
            <numerusform>قيس على %Ln أسماء في مقالاتك، واختُبر كل مقال دون أن يُتعلَّم منه.</numerusform>
            <numerusform>قيس على %Ln اسمًا في مقالاتك، واختُبر كل مقال دون أن يُتعلَّم منه.</numerusform>
            <numerusform>قيس على %Ln اسم في مقالاتك، واختُبر كل مقال دون أن يُتعلَّم منه.</numerusform>
        </translation>
    </message>
    <message>
        <source>With other articles the difference may lie between {low} and {high} points.</source>
        <translation>ومع مقالات أخرى قد يقع الفرق بين {low} و{high} نقطة.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Too rare to be learned: {labels}.</source>
        <translation>أندر من أن تُتعلَّم: {labels}.</translation>
    </message>
    <message>
        <source>&amp;Keep the present one</source>
        <translation>إ&amp;بقاء الحالي</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
</context>
<context>
    <name>UpgradeNotice</name>
    <message>
        <source>Your store comes from an older version of Rasid and is being brought up to date. This happens once; with many articles and tags it takes a while.</source>
        <translation>مخزنك من إصدار أقدم من راصد، ويجري الآن تحديثه. يحدث ذلك مرة واحدة، ويستغرق بعض الوقت إذا كثرت المقالات والوسوم.</translation>
    </message>
</context>
<context>
    <name>UserError</name>
    <message>
        <source>The output could not be written: {reason}. Free some space or write it elsewhere.</source>
        <translation>تعذّرت كتابة المخرجات: {reason}. أخلِ بعض المساحة أو اكتبها في مكان آخر.</translation>
    </message>
    <message>
        <source>The window can&apos;t be opened, because a part of it is missing ({reason}). Install that; the commands (“rasid --help”) need no window.</source>
        <translation>لا يمكن فتح النافذة لأن جزءًا منها ناقص ({reason}). ثبّت هذا الجزء؛ أما الأوامر («rasid --help») فلا تحتاج إلى نافذة.</translation>
    </message>
    <message>
        <source>{name} is not UTF-8 text (byte {offset}). Convert it to UTF-8 first.</source>
        <translation>الملف {name} ليس نصًا بترميز UTF-8 (البايت {offset}). حوّله إلى UTF-8 أولًا.</translation>
    </message>
    <message>
        <source>The table {path} lacks the column {column}. Install Rasid again to get it back.</source>
        <translation>الجدول {path} ينقصه العمود {column}. أعد تثبيت راصد لاستعادته.</translation>
    </message>
    <message>
        <source>The table {path} can&apos;t be read ({reason}). Install Rasid again to get it back.</source>
        <translation>تعذّرت قراءة الجدول {path} ({reason}). أعد تثبيت راصد لاستعادته.</translation>
    </message>
    <message>
        <source>{path}, line {line}: {problem}. Correct that line, or install Rasid again.</source>
        <translation>في {path}، السطر {line}: {problem}. صحّح هذا السطر أو أعد تثبيت راصد.</translation>
    </message>
    <message>
        <source>{path} lacks a column. Its columns are: {found}. Articles need the column text, tags need {needed}. Name the columns so in the first row.</source>
        <translation>ينقص الملف {path} عمود. أعمدته: {found}. المقالات تحتاج إلى العمود text، والوسوم تحتاج إلى {needed}. اكتب أسماء الأعمدة هكذا في الصف الأول.</translation>
    </message>
    <message>
        <source>{path} has the column {columns} twice. Rename or remove one.</source>
        <translation>في الملف {path} تكرر العمود {columns}. غيّر اسم أحدهما أو احذفه.</translation>
    </message>
    <message>
        <source>The row, which ends at line {last_line}, is not well-formed CSV ({reason}). Look for a quotation mark that is not closed or not doubled.</source>
        <translation>الصف المنتهي عند السطر {last_line} ليس CSV سليمًا ({reason}). ابحث عن علامة اقتباس غير مغلقة أو غير مضاعفة.</translation>
    </message>
    <message>
        <source>The text is not well-formed {encoding} here. Save the file as UTF-8 and import it again.</source>
        <translation>النص هنا ليس سليم الترميز ({encoding}). احفظ الملف بترميز UTF-8 واستورده من جديد.</translation>
    </message>
    <message>
        <source>The row has {cells} cells, but there are {columns} columns. Put cells that hold the delimiter in quotation marks.</source>
        <translation>عدد خلايا الصف {cells} وعدد الأعمدة {columns}. ضع الخلايا التي فيها الفاصل بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>The row has no text. Fill in its column text or remove it.</source>
        <translation>الصف بلا نص. املأ العمود text فيه أو احذفه.</translation>
    </message>
    <message>
        <source>The column article_sha256 holds “{value}”, which names no article. Take the value that the article has in an export.</source>
        <translation>في العمود article_sha256 القيمة «{value}» ولا تدل على أي مقال. خذ القيمة التي للمقال في ملف مصدَّر.</translation>
    </message>
    <message>
        <source>The column label is empty. Fill in the label or the topic.</source>
        <translation>العمود label فارغ. اكتب التصنيف أو الموضوع.</translation>
    </message>
    <message>
        <source>The kind “{kind}” is unknown. Write entity or topic.</source>
        <translation>النوع «{kind}» غير معروف. اكتب entity أو topic.</translation>
    </message>
    <message>
        <source>The columns start and end hold “{start}” and “{end}”. They must be whole numbers, the end after the start.</source>
        <translation>في العمودين start وend القيمتان «{start}» و«{end}». يجب أن تكونا عددين صحيحين، والنهاية بعد البداية.</translation>
    </message>
    <message>
        <source>{path} is not a text file, whatever its name says: its content is {kind}. Choose the text.</source>
        <translation>الملف {path} ليس ملفًا نصيًا وإن دلّ اسمه على ذلك: محتواه {kind}. اختر ملف النص.</translation>
    </message>
    <message>
        <source>The encoding of {path} could not be recognised. Open it in a program that shows it well and save it as UTF-8.</source>
        <translation>تعذّرت معرفة ترميز {path}. افتحه في برنامج يعرضه سليمًا واحفظه بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{path} is {encoding} text with a broken character at byte {offset}. Mend that place in a text editor and save the file as UTF-8.</source>
        <translation>الملف {path} نص بترميز {encoding} فيه حرف معطوب عند البايت {offset}. أصلح هذا الموضع في محرر نصوص واحفظ الملف بترميز UTF-8.</translation>
    </message>
    <message>
        <source>{path} is a binary file, not text. Choose a text file.</source>
        <translation>الملف {path} ثنائي وليس نصًا. اختر ملفًا نصيًا.</translation>
    </message>
    <message>
        <source>The file {path} is empty. Choose a file that holds text.</source>
        <translation>الملف {path} فارغ. اختر ملفًا فيه نص.</translation>
    </message>
    <message>
        <source>The file {path} is larger than {limit} MB, the most that is read as one text. Split it into smaller files.</source>
        <translation>حجم الملف {path} أكبر من {limit} م.ب، وهو أقصى ما يُقرأ نصًا واحدًا. قسّمه إلى ملفات أصغر.</translation>
    </message>
    <message>
        <source>There is no file or folder {path}. Check its name and place.</source>
        <translation>الملف أو المجلد {path} غير موجود. تحقق من الاسم والمكان.</translation>
    </message>
    <message>
        <source>You may not read {path}. Ask its owner for the right to, or close the program that holds it.</source>
        <translation>لا تملك صلاحية قراءة {path}. اطلبها من مالكه، أو أغلق البرنامج الذي يشغله.</translation>
    </message>
    <message>
        <source>The link {path} leads back to itself. Remove it or choose its target.</source>
        <translation>الرابط {path} يعود إلى نفسه. احذفه أو اختر هدفه.</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}. Check that its disk or network drive is reachable.</source>
        <translation>تعذّرت قراءة {path}: {reason}. تحقق من أن القرص أو محرك الشبكة متاح.</translation>
    </message>
    <message>
        <source>The web page {path} shows no text. Save it again from the browser once it is loaded.</source>
        <translation>صفحة الويب {path} لا تعرض نصًا. احفظها من المتصفح مجددًا بعد اكتمال تحميلها.</translation>
    </message>
    <message>
        <source>{path} is not JSON. Each line must be an object with a text, like this: {example}.</source>
        <translation>الملف {path} ليس JSON. يجب أن يكون كل سطر كائنًا فيه نص، هكذا: {example}.</translation>
    </message>
    <message>
        <source>{path} is not well-formed JSON ({reason}). Correct it and try again.</source>
        <translation>الملف {path} ليس JSON سليمًا ({reason}). صحّحه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Line {line} of {path} is longer than {limit} MB, the most that is read as one text. Nothing after it was read. Split it and import the file again.</source>
        <translation>السطر {line} في {path} أطول من {limit} م.ب، وهو أقصى ما يُقرأ نصًا واحدًا. لم يُقرأ ما بعده. قسّمه واستورد الملف من جديد.</translation>
    </message>
    <message>
        <source>The line is not UTF-8 (byte {offset} is broken). Save the file as UTF-8 and try again.</source>
        <translation>السطر ليس بترميز UTF-8 (البايت {offset} معطوب). احفظ الملف بترميز UTF-8 ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The line is not well-formed JSON ({reason}). Correct it and try again.</source>
        <translation>السطر ليس JSON سليمًا ({reason}). صحّحه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The record has no text. Its fields are: {found}. Put the article&apos;s text in “text”.</source>
        <translation>السجل بلا نص. حقوله: {found}. ضع نص المقال في «text».</translation>
    </message>
    <message>
        <source>A tag needs a start, an end and a label, like {example}. This one is {tag}. Correct it.</source>
        <translation>الوسم يحتاج إلى بداية ونهاية وتصنيف، مثل {example}. وهذا الوسم {tag}. صحّحه.</translation>
    </message>
    <message>
        <source>The tag {label} from {start} to {end} is outside the text, which has {length} characters. Correct its offsets.</source>
        <translation>الوسم {label} من {start} إلى {end} خارج النص، وطول النص بالأحرف {length}. صحّح موضعيه.</translation>
    </message>
    <message>
        <source>The tag {label} from {start} to {end} covers only control characters, which are not kept. Remove it.</source>
        <translation>الوسم {label} من {start} إلى {end} لا يغطي إلا رموز تحكم، وهي لا تُحفظ. احذفه.</translation>
    </message>
    <message>
        <source>The tag {label} from {start} to {end} is said to be “{quote}”, but the text there is “{here}”. Correct its offsets.</source>
        <translation>الوسم {label} من {start} إلى {end} يفترض أن يكون «{quote}»، لكن النص هناك «{here}». صحّح موضعيه.</translation>
    </message>
    <message>
        <source>A topic needs a name. This one is {topic}. Correct it.</source>
        <translation>الموضوع يحتاج إلى اسم. وهذا الموضوع {topic}. صحّحه.</translation>
    </message>
    <message>
        <source>The file {path} holds only blank space. Choose a file that holds text.</source>
        <translation>الملف {path} ليس فيه إلا فراغات. اختر ملفًا فيه نص.</translation>
    </message>
    <message>
        <source>There is no format “{name}”. Use one of: {known}.</source>
        <translation>لا توجد صيغة باسم «{name}». استخدم إحدى هذه: {known}.</translation>
    </message>
    <message>
        <source>Files of the kind {name} are not supported yet by this version. Save as one of: {known}.</source>
        <translation>هذا الإصدار لا يدعم بعد ملفات {name}. احفظ الملف بإحدى هذه الصيغ: {known}.</translation>
    </message>
    <message>
        <source>{path} is not a file that can be read. Choose a file that holds text.</source>
        <translation>المسار {path} ليس ملفًا يمكن قراءته. اختر ملفًا فيه نص.</translation>
    </message>
    <message>
        <source>The article was read, but not its date “{date}”. Set the date in the article, or write it like 2023-10-07 and import again.</source>
        <translation>قُرئ المقال ولم يُفهم تاريخه «{date}». اكتب التاريخ في بيانات المقال، أو اكتبه بهذا الشكل ⁦2023-10-07⁩ واستورد من جديد.</translation>
    </message>
    <message>
        <source>The {field} “{value}” is unknown. Use one of: {known}.</source>
        <translation>قيمة الحقل {field} غير معروفة: «{value}». استخدم إحدى هذه: {known}.</translation>
    </message>
    <message>
        <source>The score “{value}” is not a number from 0 to 1. Correct or empty it.</source>
        <translation>الدرجة «{value}» ليست عددًا من 0 إلى 1. صحّحها أو أفرغها.</translation>
    </message>
    <message>
        <source>The disk is full: {path} was not written. Free some space or choose another disk.</source>
        <translation>القرص ممتلئ: لم يُكتب {path}. أخلِ بعض المساحة أو اختر قرصًا آخر.</translation>
    </message>
    <message>
        <source>{path} is a folder. Give the name of a file in it.</source>
        <translation>المسار {path} مجلد. اكتب اسم ملف فيه.</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Make it or choose another one.</source>
        <translation>المجلد {folder} غير موجود. أنشئه أو اختر غيره.</translation>
    </message>
    <message>
        <source>{path} may not be written. Close it in other programs, or choose a folder that is yours.</source>
        <translation>لا تملك صلاحية كتابة {path}. أغلقه في البرامج الأخرى، أو اختر مجلدًا لك.</translation>
    </message>
    <message>
        <source>{path} was not written: {reason}. Choose another place.</source>
        <translation>لم يُكتب {path}: {reason}. اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>The word list {path} is missing, so names cannot be found. Install the program again.</source>
        <translation>قائمة الكلمات {path} غير موجودة، فلا يمكن العثور على الأسماء. أعد تثبيت البرنامج.</translation>
    </message>
    <message>
        <source>{path} is the store itself. Choose another file to write to.</source>
        <translation>الملف {path} هو المخزن نفسه. اختر ملفًا آخر للكتابة فيه.</translation>
    </message>
    <message>
        <source>The label {label} is to stand under {parent}, which there is not. Add a row for {parent}.</source>
        <translation>التصنيف {label} يفترض أن يندرج تحت {parent}، ولا يوجد تصنيف بهذا الرمز. أضف صفًا باسم {parent}.</translation>
    </message>
    <message>
        <source>There is no export format “{format}”. Choose one of: {formats}.</source>
        <translation>لا توجد صيغة تصدير باسم «{format}». اختر إحدى هذه: {formats}.</translation>
    </message>
    <message>
        <source>The article “{title}” is not in the store, so its tags ({count}) were left out. Import the article first, then the tags again.</source>
        <translation>المقال «{title}» ليس في المخزن، فتُركت وسومه (عددها {count}). استورد المقال أولًا ثم الوسوم من جديد.</translation>
    </message>
    <message>
        <source>The tag “{text}” does not stand at {start} to {end} of its article, so it was left out. Its file belongs to another version of the text.</source>
        <translation>الوسم «{text}» ليس في موضعه من {start} إلى {end} من مقاله، فتُرك. ملفه يعود إلى نسخة أخرى من النص.</translation>
    </message>
    <message>
        <source>The tag has no label. Give it one.</source>
        <translation>الوسم بلا تصنيف. أعطه تصنيفًا.</translation>
    </message>
    <message>
        <source>The topic has no name. Give it one.</source>
        <translation>الموضوع بلا اسم. أعطه اسمًا.</translation>
    </message>
    <message>
        <source>Characters {start} to {end} are not in this article. Select the words again.</source>
        <translation>الأحرف من {start} إلى {end} ليست في هذا المقال. حدّد الكلمات من جديد.</translation>
    </message>
    <message>
        <source>This topic is one of IPTC’s and stays as it is. Make one of your own.</source>
        <translation>هذا الموضوع من موضوعات IPTC ويبقى كما هو. أنشئ موضوعًا خاصًا بك.</translation>
    </message>
    <message>
        <source>The topic has no name. Type one.</source>
        <translation>الموضوع بلا اسم. اكتب له اسمًا.</translation>
    </message>
    <message>
        <source>The name “{name}” holds “ &gt; ”, which stands between a topic and its parent. Leave that out.</source>
        <translation>في الاسم «{name}» العلامة «&gt;» التي تفصل بين الموضوع والموضوع الأعلى منه. احذفها.</translation>
    </message>
    <message>
        <source>There is a topic “{name}” already. Choose it from the list.</source>
        <translation>يوجد موضوع باسم «{name}». اختره من القائمة.</translation>
    </message>
    <message>
        <source>The settings could not be saved in {path} ({reason}). Check that you may write there and that the disk is not full.</source>
        <translation>تعذّر حفظ الإعدادات في {path} ({reason}). تحقق من صلاحية الكتابة هناك ومن أن القرص غير ممتلئ.</translation>
    </message>
    <message>
        <source>The settings in {path} could not be read ({reason}), so the defaults are used. Check that you may read that file.</source>
        <translation>تعذّرت قراءة الإعدادات من {path} ({reason})، فاستُخدمت القيم الافتراضية. تحقق من صلاحية قراءة هذا الملف.</translation>
    </message>
    <message>
        <source>The settings file was damaged, so the defaults are used. It was kept as {aside}: take your choices from there, or delete it.</source>
        <translation>كان ملف الإعدادات تالفًا، فاستُخدمت القيم الافتراضية. حُفظ الملف باسم {aside}: خذ منه اختياراتك أو احذفه.</translation>
    </message>
    <message>
        <source>The setting “{name}” in {path} can&apos;t be {value}, so its default is used. Choose it again in the settings.</source>
        <translation>الإعداد «{name}» في {path} لا يقبل القيمة {value}، فاستُخدمت القيمة الافتراضية. اختره من جديد في الإعدادات.</translation>
    </message>
    <message>
        <source>There is no article {id} in this store. “rasid list” shows those there are.</source>
        <translation>لا يوجد مقال برقم {id} في هذا المخزن. الأمر «rasid list» يعرض المقالات الموجودة.</translation>
    </message>
    <message>
        <source>There is no store at {path}. Make one with “rasid init”.</source>
        <translation>المخزن {path} غير موجود. أنشئ واحدًا بالأمر «rasid init».</translation>
    </message>
    <message>
        <source>{path} is a folder, not a store. Name a file, such as news.rasid.</source>
        <translation>المسار {path} مجلد وليس مخزنًا. اكتب اسم ملف، مثل news.rasid.</translation>
    </message>
    <message>
        <source>{path} is a database of another program, not a Rasid store. Choose another file.</source>
        <translation>الملف {path} قاعدة بيانات لبرنامج آخر وليس مخزنًا لراصد. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>The store {path} was written by a newer version of Rasid. Update Rasid to open it; nothing in it was changed.</source>
        <translation>المخزن {path} كُتب بإصدار أحدث من راصد. حدّث راصد لفتحه؛ لم يتغير فيه شيء.</translation>
    </message>
    <message>
        <source>The store can&apos;t be at {path} ({reason}). Choose another place.</source>
        <translation>لا يمكن أن يكون المخزن في {path} ({reason}). اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>{path} is not a file, so no store. Choose another file.</source>
        <translation>المسار {path} ليس ملفًا، فليس مخزنًا. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>The store {path} is in use by another program. Close that program and try again.</source>
        <translation>المخزن {path} يستخدمه برنامج آخر. أغلق ذلك البرنامج ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The store {path} is read-only. Give yourself the right to write to the file and its folder, or copy it elsewhere.</source>
        <translation>المخزن {path} للقراءة فقط. امنح نفسك صلاحية الكتابة في الملف ومجلده، أو انسخه إلى مكان آخر.</translation>
    </message>
    <message>
        <source>The disk that holds {path} is full. Nothing that was saved is lost; free some space and do it again.</source>
        <translation>القرص الذي فيه {path} ممتلئ. لم يضع شيء مما حُفظ؛ أخلِ بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{path} is damaged or is not a Rasid store. Restore a backup of it or choose another file.</source>
        <translation>الملف {path} تالف أو ليس مخزنًا لراصد. استعد نسخة احتياطية منه أو اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>The store {path} can&apos;t be opened. Check that its folder exists and that you may write there.</source>
        <translation>لا يمكن فتح المخزن {path}. تحقق من وجود مجلده ومن صلاحية الكتابة فيه.</translation>
    </message>
    <message>
        <source>The disk that holds {path} failed to read or write. Check the disk, then try again.</source>
        <translation>أخفق القرص الذي فيه {path} في القراءة أو الكتابة. افحص القرص ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This can&apos;t be taken back or done again, because what it changed has been changed since, perhaps in another window. Nothing was altered.</source>
        <translation>لا يمكن التراجع عن هذا ولا إعادته، لأن ما غيّره تغيّر بعد ذلك، ربما في نافذة أخرى. لم يتبدل شيء.</translation>
    </message>
    <message>
        <source>There is no screen here to open a window on. Use the commands (“rasid --help”), or give it a screen with “xvfb-run rasid”.</source>
        <translation>لا شاشة هنا لفتح نافذة عليها. استخدم الأوامر («rasid --help»)، أو وفّر شاشة بالأمر «xvfb-run rasid».</translation>
    </message>
    <message>
        <source>The recogniser camel needs the Python packages camel-tools and torch. Install them and try again.</source>
        <translation>المتعرّف camel يحتاج إلى حزمتي بايثون camel-tools وtorch. ثبّتهما ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The recogniser camel has no data in {folder}. With a network connection, run: camel_data -i ner-arabert</source>
        <translation>المجلد {folder} ليس فيه بيانات المتعرّف camel. نفّذ مع اتصال بالشبكة: ⁦camel_data -i ner-arabert⁩</translation>
    </message>
    <message>
        <source>The data of the recogniser camel in {folder} is damaged. With a network connection, run: camel_data -f -i ner-arabert</source>
        <translation>بيانات المتعرّف camel في {folder} تالفة. نفّذ مع اتصال بالشبكة: ⁦camel_data -f -i ner-arabert⁩</translation>
    </message>
    <message>
        <source>The file {path} is not UTF-8 text. Save it as UTF-8 and try again.</source>
        <translation>الملف {path} ليس نصًا بترميز UTF-8. احفظه بترميز UTF-8 ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The file {path} could not be read: {reason}. Check its place and permissions.</source>
        <translation>تعذّرت قراءة الملف {path}: {reason}. تحقق من مكانه وصلاحياته.</translation>
    </message>
    <message>
        <source>The file {path} holds no annotation. Choose another one.</source>
        <translation>الملف {path} لا وسوم فيه. اختر غيره.</translation>
    </message>
    <message>
        <source>{path}, line {line}: expected a word and its label (O, B-PERS, I-PERS ...). Mend the line.</source>
        <translation>في {path}، السطر {line}: المتوقع كلمة وتصنيفها، مثل O أو B-PERS أو I-PERS. صحّح السطر.</translation>
    </message>
    <message>
        <source>{path}, line {line}: several labels for one word. Keep one label a word: nesting cannot be scored.</source>
        <translation>في {path}، السطر {line}: عدة تصنيفات لكلمة واحدة. أبقِ تصنيفًا واحدًا لكل كلمة، فالوسوم المتداخلة لا تُقيَّم.</translation>
    </message>
    <message>
        <source>{path}, line {line}: a span is not [start, end, label] inside its text. Mend the line.</source>
        <translation>في {path}، السطر {line}: أحد المواضع ليس بالشكل ⁦[start, end, label]⁩ أو يقع خارج نصه. صحّح السطر.</translation>
    </message>
    <message>
        <source>{path}, line {line}: expected a JSON object with &quot;text&quot; and &quot;label&quot;. Mend the line.</source>
        <translation>في {path}، السطر {line}: المتوقع كائن JSON فيه «text» و«label». صحّح السطر.</translation>
    </message>
    <message>
        <source>There is no recogniser named {name}. Choose one of: {names}.</source>
        <translation>لا يوجد متعرّف باسم {name}. اختر واحدًا من: {names}.</translation>
    </message>
    <message>
        <source>The recogniser “{name}” stopped unexpectedly, perhaps for lack of memory. What it had found is kept; start it again.</source>
        <translation>توقف المتعرّف «{name}» فجأة، ربما لنقص الذاكرة. ما وجده محفوظ؛ شغّله من جديد.</translation>
    </message>
    <message>
        <source>A process that reads articles died, perhaps for want of memory. What was done is kept; try again with fewer processes.</source>
        <translation>انتهت عملية تقرأ المقالات فجأة، ربما لنقص الذاكرة. ما أُنجز محفوظ؛ أعد المحاولة بعدد أقل من العمليات.</translation>
    </message>
    <message>
        <source>The built-in recogniser&apos;s file {path} is missing, so it cannot find names. Install the program again, or choose another recogniser in the settings.</source>
        <translation>ملف المتعرّف الداخلي {path} غير موجود، فلا يمكنه العثور على الأسماء. ثبّت البرنامج من جديد أو اختر متعرّفًا آخر في الإعدادات.</translation>
    </message>
    <message>
        <source>The built-in recogniser&apos;s files in {folder} are damaged ({reason}), so it cannot find names. Install the program again, or choose another recogniser in the settings.</source>
        <translation>ملفات المتعرّف الداخلي في {folder} تالفة ({reason})، فلا يمكنه العثور على الأسماء. ثبّت البرنامج من جديد أو اختر متعرّفًا آخر في الإعدادات.</translation>
    </message>
    <message>
        <source>Training needs {names}. Install Rasid with its extra “train” and try again.</source>
        <translation>يحتاج التدريب إلى {names}. ثبّت راصد مع ملحقه «train» ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The folder {path} lacks {names}. Name a folder with the corpus files that docs/training.md lists.</source>
        <translation>ينقص المجلد {path} ما يأتي: {names}. سمِّ مجلدًا فيه ملفات المدونات التي يسردها docs/training.md.</translation>
    </message>
    <message>
        <source>The folder {path} has a training in it that was begun with another corpus, seed or plan, or with other texts kept out. Name another folder with --work, or delete that one.</source>
        <translation>في المجلد {path} تدريب بُدئ بمدونة أخرى أو بذرة أخرى أو خطة أخرى، أو باستبعاد نصوص أخرى. سمِّ مجلدًا آخر بالخيار ‎--work أو احذف ذلك المجلد.</translation>
    </message>
    <message>
        <source>{path} is no codebook: it lacks the column name. The first row must name the columns: {columns}.</source>
        <translation>الملف {path} ليس دليل تصنيفات: لا عمود فيه باسم name. يجب أن يسمّي الصف الأول الأعمدة: {columns}.</translation>
    </message>
    <message>
        <source>{path} is not well-formed CSV near line {line} ({reason}). Save it as CSV again.</source>
        <translation>الملف {path} ليس CSV سليمًا قرب السطر {line} ({reason}). احفظه بصيغة CSV من جديد.</translation>
    </message>
    <message>
        <source>The row has no label in the column name. Fill it in.</source>
        <translation>لا رمز تصنيف في العمود name من هذا الصف. اكتبه.</translation>
    </message>
    <message>
        <source>“{key}” can&apos;t be a label&apos;s key. Take one digit or one letter.</source>
        <translation>لا يصلح «{key}» مفتاحًا لتصنيف. اختر رقمًا واحدًا أو حرفًا واحدًا.</translation>
    </message>
    <message>
        <source>The label has no code. Type one.</source>
        <translation>التصنيف بلا رمز. اكتب له رمزًا.</translation>
    </message>
    <message>
        <source>The code “{name}” holds “ &gt; ”, which stands between a label and its parent. Leave that out.</source>
        <translation>في الرمز «{name}» العلامة «&gt;» التي تفصل بين التصنيف والتصنيف الأعلى منه. احذفها.</translation>
    </message>
    <message>
        <source>There is a label “{name}” already. Choose another code.</source>
        <translation>يوجد تصنيف باسم «{name}». اختر رمزًا آخر.</translation>
    </message>
    <message>
        <source>Recognisers know the label {name} by its code. Change its names instead.</source>
        <translation>تعرف المتعرّفات التصنيف {name} برمزه. غيّر اسميه بدلًا منه.</translation>
    </message>
    <message>
        <source>“{color}” is no colour. Write it as #rrggbb, such as #174a9c.</source>
        <translation>«{color}» ليس لونًا. اكتبه بالشكل ‎#rrggbb‎ مثل ‎#174a9c‎.</translation>
    </message>
    <message>
        <source>The key {key} sets the label {label}. Take another one.</source>
        <translation>المفتاح {key} للتصنيف {label}. اختر مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>{label} can&apos;t stand under itself. Choose another parent.</source>
        <translation>لا يندرج {label} تحت نفسه. اختر تصنيفًا أعلى آخر.</translation>
    </message>
    <message>
        <source>The label is gone, perhaps in another window. Choose another one.</source>
        <translation>لم يعد هذا التصنيف موجودًا، ربما حُذف في نافذة أخرى. اختر تصنيفًا آخر.</translation>
    </message>
    <message>
        <source>Learning topics from your decisions ended unexpectedly, perhaps for lack of memory. Suggestions go on by keywords.</source>
        <translation>توقف تعلّم الموضوعات من قراراتك فجأة، ربما لنقص الذاكرة. تستمر الاقتراحات بالكلمات المفتاحية.</translation>
    </message>
    <message>
        <source>The regular expression takes too long on this text. Make it simpler, with fewer repeats inside repeats.</source>
        <translation>يستغرق التعبير النمطي وقتًا طويلًا في هذا النص. بسّطه، وقلّل التكرار داخل التكرار.</translation>
    </message>
    <message>
        <source>a number of repeats is too large</source>
        <translation>عدد التكرارات أكبر مما يجوز</translation>
    </message>
    <message>
        <source>the fewest repeats are more than the most</source>
        <translation>أدنى عدد للتكرار أكبر من أقصاه</translation>
    </message>
    <message>
        <source>what follows “(*” is unknown</source>
        <translation>ما يلي «(*» غير معروف</translation>
    </message>
    <message>
        <source>what follows “(?” is unknown</source>
        <translation>ما يلي «(?» غير معروف</translation>
    </message>
    <message>
        <source>a condition must follow</source>
        <translation>يجب أن يليه شرط</translation>
    </message>
    <message>
        <source>a name of a group has a sign that can’t stand there</source>
        <translation>في اسم إحدى المجموعات علامة لا تجوز فيه</translation>
    </message>
    <message>
        <source>nothing follows the “\” at its end</source>
        <translation>لا شيء بعد «\» في آخره</translation>
    </message>
    <message>
        <source>there is no character of this name</source>
        <translation>لا يوجد محرف بهذا الاسم</translation>
    </message>
    <message>
        <source>it can’t be understood</source>
        <translation>لا يمكن فهمه</translation>
    </message>
    <message>
        <source>This is not a regular expression ({reason}). Correct it, or search for words instead.</source>
        <translation>هذا ليس تعبيرًا نمطيًا ({reason}). صحّحه، أو ابحث عن كلمات بدلًا منه.</translation>
    </message>
    <message>
        <source>a bracket “(” is not closed</source>
        <translation>قوس «(» لم يُغلق</translation>
    </message>
    <message>
        <source>a bracket “)” closes none</source>
        <translation>قوس «)» لا يقابله قوس مفتوح</translation>
    </message>
    <message>
        <source>a bracket “[” is not closed</source>
        <translation>قوس «[» لم يُغلق</translation>
    </message>
    <message>
        <source>The regular expression also matches where nothing stands, so it is found everywhere. Write + instead of *, and add the letters that must stand there.</source>
        <translation>التعبير النمطي يطابق أيضًا حيث لا شيء، فيوجد في كل موضع. اكتب + بدل *، وأضف الحروف التي يجب أن ترد.</translation>
    </message>
    <message>
        <source>it refers to a group that is not there</source>
        <translation>يحيل إلى مجموعة غير موجودة</translation>
    </message>
    <message>
        <source>a group refers to itself before it is closed</source>
        <translation>مجموعة تحيل إلى نفسها قبل إغلاقها</translation>
    </message>
    <message>
        <source>a brace “{{” is not closed, or holds what it can’t</source>
        <translation>الحاصرة «{{» غير مغلقة، أو فيها ما لا يجوز</translation>
    </message>
    <message>
        <source>the braces that allow for mistakes hold what they can’t</source>
        <translation>في الحاصرتين اللتين تسمحان بالأخطاء ما لا يجوز</translation>
    </message>
    <message>
        <source>the letters after “(?” that switch something do not go together</source>
        <translation>حروف الخيارات بعد «(?» لا تجتمع معًا</translation>
    </message>
    <message>
        <source>a “\” stands before what has no meaning there</source>
        <translation>«\» قبل ما لا معنى له هناك</translation>
    </message>
    <message>
        <source>there is no such kind of letters as is named after “\p”</source>
        <translation>لا يوجد نوع الحروف المذكور بعد «\p»</translation>
    </message>
    <message>
        <source>a “&lt;” is missing before a name</source>
        <translation>تنقص «&lt;» قبل اسم</translation>
    </message>
    <message>
        <source>a name in “&lt; &gt;” is not closed</source>
        <translation>اسم بين «&lt; &gt;» غير مغلق</translation>
    </message>
    <message>
        <source>the name of a group is missing</source>
        <translation>اسم المجموعة ناقص</translation>
    </message>
    <message>
        <source>it names a list that is not there</source>
        <translation>يذكر قائمة غير موجودة</translation>
    </message>
    <message>
        <source>a set of letters in “[ ]” must follow</source>
        <translation>يجب أن تليه مجموعة حروف بين «[ ]»</translation>
    </message>
    <message>
        <source>a range in “[ ]” runs backwards</source>
        <translation>مدى بين «[ ]» معكوس الترتيب</translation>
    </message>
    <message>
        <source>there is nothing before a sign that repeats</source>
        <translation>لا شيء قبل علامة التكرار</translation>
    </message>
    <message>
        <source>two signs that repeat follow each other</source>
        <translation>علامتا تكرار متتاليتان</translation>
    </message>
    <message>
        <source>This is not a regular expression (near character {position}: {reason}). Correct it, or search for words instead.</source>
        <translation>هذا ليس تعبيرًا نمطيًا (قرب المحرف {position}: {reason}). صحّحه، أو ابحث عن كلمات بدلًا منه.</translation>
    </message>
    <message>
        <source>The store has nothing called “{name}”. Check how it is written.</source>
        <translation>لا شيء في المخزن اسمه «{name}». تحقّق من كتابته.</translation>
    </message>
    <message>
        <source>There is no saved search “{name}”. Save it in the window first.</source>
        <translation>لا يوجد بحث محفوظ باسم «{name}». احفظه في النافذة أولًا.</translation>
    </message>
    <message>
        <source>The search needs a name. Type one.</source>
        <translation>يحتاج البحث إلى اسم. اكتب اسمًا.</translation>
    </message>
    <message>
        <source>This entity is no longer there; it was merged or removed meanwhile. Look again and choose.</source>
        <translation>لم يعد هذا الكيان موجودًا؛ فقد دُمج أو أزيل في هذه الأثناء. انظر مرة أخرى واختر.</translation>
    </message>
    <message>
        <source>The entity has no name. Type one.</source>
        <translation>لا اسم للكيان. اكتب اسمًا.</translation>
    </message>
    <message>
        <source>There is an entity “{name}” already. Merge the two, or add what tells them apart, such as “{name} (writer)”.</source>
        <translation>يوجد كيان باسم «{name}». ادمج الاثنين، أو أضف ما يميز بينهما، مثل «{name} (كاتب)».</translation>
    </message>
    <message>
        <source>“{uri}” is no address. Write one such as https://www.wikidata.org/entity/Q307, or Q307 alone.</source>
        <translation>«{uri}» ليس عنوانًا. اكتب عنوانًا مثل https://www.wikidata.org/entity/Q307، أو Q307 وحده.</translation>
    </message>
    <message>
        <source>An entity has tags of one label only, and these have several. Give the tags one label first.</source>
        <translation>لا يحمل الكيان إلا وسومًا من تصنيف واحد، وهذه من عدة تصنيفات. اجعل للوسوم تصنيفًا واحدًا أولًا.</translation>
    </message>
    <message>
        <source>{path} is no list of names: it lacks the column name. The first row must name the columns: {columns}.</source>
        <translation>{path} ليس قائمة أسماء: ينقصه العمود name. يجب أن يسمّي الصف الأول الأعمدة: {columns}.</translation>
    </message>
    <message>
        <source>The row lacks a name or a label. Fill in the columns name and label.</source>
        <translation>ينقص الصف اسم أو تصنيف. املأ العمودين name وlabel.</translation>
    </message>
    <message>
        <source>“{ruling}” is no ruling. Write one of: {known}.</source>
        <translation>«{ruling}» ليس إجراءً معروفًا. اكتب واحدًا من: {known}.</translation>
    </message>
    <message>
        <source>“{name}” can&apos;t be kept as a name: it needs two letters at least, and twelve words at most.</source>
        <translation>لا يمكن إبقاء «{name}» اسمًا: يلزمه حرفان على الأقل واثنتا عشرة كلمة على الأكثر.</translation>
    </message>
    <message>
        <source>“{name}” stands twice under {label}; what line {line} says was taken. Delete one of the two rows.</source>
        <translation>«{name}» مذكور مرتين تحت {label}؛ أُخذ بما في السطر {line}. احذف أحد السطرين.</translation>
    </message>
    <message>
        <source>There is no label {label}. Make it in the codebook, or correct the row.</source>
        <translation>لا يوجد تصنيف {label}. أنشئه في دليل التصنيفات، أو صحّح الصف.</translation>
    </message>
    <message>
        <source>The file {path} is damaged ({reason}), so nobody can say whether the recogniser was trained on this text. Install the program again.</source>
        <translation>الملف {path} تالف ({reason})، فلا سبيل إلى معرفة هل دُرّب المتعرّف على هذا النص. أعد تثبيت البرنامج.</translation>
    </message>
    <message>
        <source>The raw text has {count} words, too few to learn from. Put more text into the corpus folder.</source>
        <translation>في النص الخام {count} كلمة، وهي أقل من أن يُتعلَّم منها. ضع مزيدًا من النصوص في مجلد المدونة.</translation>
    </message>
    <message>
        <source>A large act is being undone or redone, and nothing else can be changed until that is done. Wait a little, or cancel it at the foot of the window, then try again.</source>
        <translation>يجري التراجع عن عمل كبير أو إعادته، ولا يمكن تغيير شيء آخر قبل أن يتم. انتظر قليلًا، أو ألغه في أسفل النافذة، ثم حاول ثانية.</translation>
    </message>
    <message>
        <source>{count} reviewed articles are too few to learn from: there must be at least {fewest} that are not alike, with names accepted or rejected in them. Review more and mark them as reviewed.</source>
        <translation>المقالات المراجَعة ({count}) أقل من أن يُتعلَّم منها: يلزم {fewest} على الأقل لا تتشابه، وفيها أسماء مقبولة أو مرفوضة. راجع المزيد وضع عليه علامة المراجعة.</translation>
    </message>
    <message>
        <source>The training ended unexpectedly, perhaps for lack of memory. Nothing changed; close other programs and try again.</source>
        <translation>انتهى التدريب فجأة، ربما لنقص الذاكرة. لم يتغيّر شيء؛ أغلق برامج أخرى وحاول من جديد.</translation>
    </message>
    <message>
        <source>The trained recogniser could not be written to {folder} ({reason}). Check that you may write there and that the disk is not full.</source>
        <translation>تعذّرت كتابة المتعرّف المدرَّب في {folder} ({reason}). تأكد من أن لك حق الكتابة هناك وأن القرص غير ممتلئ.</translation>
    </message>
    <message>
        <source>The trained recogniser {name} is in use. Choose another one first, with “rasid train --use shipped”.</source>
        <translation>المتعرّف المدرَّب {name} قيد الاستعمال. اختر غيره أولًا بالأمر «rasid train --use shipped».</translation>
    </message>
    <message>
        <source>The trained recogniser in {folder} could not be deleted ({reason}). Delete the folder by hand.</source>
        <translation>تعذّر حذف المتعرّف المدرَّب في {folder} ({reason}). احذف المجلد بنفسك.</translation>
    </message>
    <message>
        <source>There is no trained recogniser {name} in {folder}. Choose another one.</source>
        <translation>لا يوجد متعرّف مدرَّب باسم {name} في {folder}. اختر غيره.</translation>
    </message>
    <message>
        <source>The recogniser {name} was trained with another version of this program, so it can&apos;t be used. Train again on your reviewed articles.</source>
        <translation>دُرّب المتعرّف {name} بإصدار آخر من هذا البرنامج فلا يمكن استعماله. درّب من جديد على مقالاتك المراجَعة.</translation>
    </message>
    <message>
        <source>The trained recogniser in {folder} is damaged, so it can&apos;t be used. Train again on your reviewed articles.</source>
        <translation>المتعرّف المدرَّب في {folder} تالف فلا يمكن استعماله. درّب من جديد على مقالاتك المراجَعة.</translation>
    </message>
    <message>
        <source>{reason} Until then the recogniser that came with the program is used.</source>
        <translation>{reason} وإلى ذلك الحين يُستعمل المتعرّف الذي جاء مع البرنامج.</translation>
    </message>
</context>
<context>
    <name>WindowDialogs</name>
    <message>
        <source>Articles and tags (*.txt *.html *.htm *.csv *.jsonl *.json);;All files (*)</source>
        <translation>مقالات ووسوم (*.txt *.html *.htm *.csv *.jsonl *.json);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>استيراد ملفات</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>استيراد مجلد</translation>
    </message>
    <message>
        <source>Close Rasid</source>
        <translation>إغلاق راصد</translation>
    </message>
    <message>
        <source>Close Rasid now? “{task}” is still running.</source>
        <translation>أتغلق راصد الآن؟ ما زالت المهمة «{task}» جارية.</translation>
    </message>
    <message>
        <source>It is given up, and everything stays as it was before it.</source>
        <translation>يُترك، ويبقى كل شيء كما كان قبله.</translation>
    </message>
    <message>
        <source>What it has done is kept; the rest is not done.</source>
        <translation>ما أُنجز منها محفوظ، وما بقي لن يُنجز.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>بقاء</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>Tools</source>
        <translation>أدوات</translation>
    </message>
</context>
</TS>
