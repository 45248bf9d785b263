<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActText</name>
    <message numerus="yes">
        <source>Add %n tag(s) as {label}</source>
        <translation>
            <numerusform>Add %n tag as {label}</numerusform>
            <numerusform>Add %n tags as {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n tag(s)</source>
        <translation>
            <numerusform>Add %n tag</numerusform>
            <numerusform>Add %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change “{name}” to {label} at %n place(s)</source>
        <translation>
            <numerusform>Change “{name}” to {label} at %n place</numerusform>
            <numerusform>Change “{name}” to {label} at %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n tag(s) to {label}</source>
        <translation>
            <numerusform>Change %n tag to {label}</numerusform>
            <numerusform>Change %n tags to {label}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the label of %n tag(s)</source>
        <translation>
            <numerusform>Change the label of %n tag</numerusform>
            <numerusform>Change the label of %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept “{name}” at %n place(s)</source>
        <translation>
            <numerusform>Accept “{name}” at %n place</numerusform>
            <numerusform>Accept “{name}” at %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n tag(s)</source>
        <translation>
            <numerusform>Accept %n tag</numerusform>
            <numerusform>Accept %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject “{name}” at %n place(s)</source>
        <translation>
            <numerusform>Reject “{name}” at %n place</numerusform>
            <numerusform>Reject “{name}” at %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n tag(s)</source>
        <translation>
            <numerusform>Reject %n tag</numerusform>
            <numerusform>Reject %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tag(s)</source>
        <translation>
            <numerusform>Delete %n tag</numerusform>
            <numerusform>Delete %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n suggestion(s) in “{title}” and mark it as reviewed</source>
        <translation>
            <numerusform>Accept all %n suggestion in “{title}” and mark it as reviewed</numerusform>
            <numerusform>Accept all %n suggestions in “{title}” and mark it as reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n suggestion(s) in “{title}”</source>
        <translation>
            <numerusform>Accept the only suggestion in “{title}”</numerusform>
            <numerusform>Accept all %n suggestions in “{title}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n suggestion(s)</source>
        <translation>
            <numerusform>Accept the only suggestion</numerusform>
            <numerusform>Accept all %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n article(s)</source>
        <translation>
            <numerusform>Import %n article</numerusform>
            <numerusform>Import %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recognise names in %n article(s)</source>
        <translation>
            <numerusform>Recognise names in %n article</numerusform>
            <numerusform>Recognise names in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as reviewed</source>
        <translation>
            <numerusform>Mark %n article as reviewed</numerusform>
            <numerusform>Mark %n articles as reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n article(s) as not reviewed</source>
        <translation>
            <numerusform>Mark %n article as not reviewed</numerusform>
            <numerusform>Mark %n articles as not reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n article(s)</source>
        <translation>
            <numerusform>Delete %n article</numerusform>
            <numerusform>Delete %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add the topic “{topic}” to %n article(s)</source>
        <translation>
            <numerusform>Add the topic “{topic}” to %n article</numerusform>
            <numerusform>Add the topic “{topic}” to %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the topic “{topic}” from %n article(s)</source>
        <translation>
            <numerusform>Remove the topic “{topic}” from %n article</numerusform>
            <numerusform>Remove the topic “{topic}” from %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n label(s)</source>
        <translation>
            <numerusform>Import %n label</numerusform>
            <numerusform>Import %n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n tag(s) to “{name}”</source>
        <translation>
            <numerusform>Link %n tag to “{name}”</numerusform>
            <numerusform>Link %n tags to “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n tag(s)</source>
        <translation>
            <numerusform>Link %n tag</numerusform>
            <numerusform>Link %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge into “{name}” (%n tag(s))</source>
        <translation>
            <numerusform>Merge into “{name}” (%n tag)</numerusform>
            <numerusform>Merge into “{name}” (%n tags)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split off “{name}” (%n tag(s))</source>
        <translation>
            <numerusform>Split off “{name}” (%n tag)</numerusform>
            <numerusform>Split off “{name}” (%n tags)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlink “{name}” (%n tag(s))</source>
        <translation>
            <numerusform>Unlink “{name}” (%n tag)</numerusform>
            <numerusform>Unlink “{name}” (%n tags)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggest %n name(s) from now on</source>
        <translation>
            <numerusform>Suggest %n name from now on</numerusform>
            <numerusform>Suggest %n names from now on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Never suggest %n name(s)</source>
        <translation>
            <numerusform>Never suggest %n name</numerusform>
            <numerusform>Never suggest %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n name(s) to the recogniser</source>
        <translation>
            <numerusform>Leave %n name to the recogniser</numerusform>
            <numerusform>Leave %n names to the recogniser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %n name(s)</source>
        <translation>
            <numerusform>Forget %n name</numerusform>
            <numerusform>Forget %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n name(s)</source>
        <translation>
            <numerusform>Import %n name</numerusform>
            <numerusform>Import %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look for learned names: %n new suggestion(s)</source>
        <translation>
            <numerusform>Look for learned names: %n new suggestion</numerusform>
            <numerusform>Look for learned names: %n new suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n topic(s) of the list</source>
        <translation>
            <numerusform>Add %n topic of the list</numerusform>
            <numerusform>Add %n topics of the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleActs</name>
    <message numerus="yes">
        <source>Marked as reviewed with %n suggestion(s) still waiting in it.</source>
        <translation>
            <numerusform>Marked as reviewed with %n suggestion still waiting in it.</numerusform>
            <numerusform>Marked as reviewed with %n suggestions still waiting in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleListPanel</name>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>%Ln article</numerusform>
            <numerusform>%Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Codebook</name>
    <message numerus="yes">
        <source>%Ln tag(s) of it will go too.</source>
        <translation>
            <numerusform>%Ln tag of it will go too.</numerusform>
            <numerusform>%Ln tags of it will go too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not be taken.</source>
        <translation>
            <numerusform>%n row could not be taken.</numerusform>
            <numerusform>%n rows could not be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) written to {path}.</source>
        <translation>
            <numerusform>%n label written to {path}.</numerusform>
            <numerusform>%n labels written to {path}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln topic(s) added; yours are as they were.</source>
        <translation>
            <numerusform>%Ln topic added; yours are as they were.</numerusform>
            <numerusform>%Ln topics added; yours are as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookDialog</name>
    <message numerus="yes">
        <source>&amp;Add %Ln topic(s)</source>
        <translation>
            <numerusform>&amp;Add %Ln topic</numerusform>
            <numerusform>&amp;Add %Ln topics</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordanceControls</name>
    <message numerus="yes">
        <source>In the %Ln article(s) listed</source>
        <translation>
            <numerusform>In the %Ln article listed</numerusform>
            <numerusform>In the %Ln articles listed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordanceDesk</name>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>%Ln line copied.</numerusform>
            <numerusform>%Ln lines copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) written to {path}.</source>
        <translation>
            <numerusform>%Ln line written to {path}.</numerusform>
            <numerusform>%Ln lines written to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordanceWindow</name>
    <message numerus="yes">
        <source>Only the first %Ln lines are shown; an export has them all.</source>
        <translation>
            <numerusform>Only the first %Ln lines are shown; an export has them all.</numerusform>
            <numerusform>Only the first %Ln lines are shown; an export has them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteArticlesDialog</name>
    <message numerus="yes">
        <source>Delete %Ln article(s)?</source>
        <translation>
            <numerusform>Delete %Ln article?</numerusform>
            <numerusform>Delete %Ln articles?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tag(s) will go too.</source>
        <translation>
            <numerusform>%Ln tag will go too.</numerusform>
            <numerusform>%Ln tags will go too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityWindow</name>
    <message numerus="yes">
        <source>%Ln tag(s)</source>
        <translation>
            <numerusform>%Ln tag</numerusform>
            <numerusform>%Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EverywhereDialog</name>
    <message numerus="yes">
        <source>In the %Ln article(s) listed</source>
        <translation>
            <numerusform>In the %Ln article listed</numerusform>
            <numerusform>In the %Ln articles listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln places are shown. Look in fewer articles for the rest.</source>
        <translation>
            <numerusform>Only the first %Ln places are shown. Look in fewer articles for the rest.</numerusform>
            <numerusform>Only the first %Ln places are shown. Look in fewer articles for the rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Tag %Ln place(s)</source>
        <translation>
            <numerusform>&amp;Tag %Ln place</numerusform>
            <numerusform>&amp;Tag %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln place(s)</source>
        <translation>
            <numerusform>&amp;Change %Ln place</numerusform>
            <numerusform>&amp;Change %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Accept at %Ln place(s)</source>
        <translation>
            <numerusform>&amp;Accept at %Ln place</numerusform>
            <numerusform>&amp;Accept at %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Reject at %Ln place(s)</source>
        <translation>
            <numerusform>&amp;Reject at %Ln place</numerusform>
            <numerusform>&amp;Reject at %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete at %Ln place(s)</source>
        <translation>
            <numerusform>&amp;Delete at %Ln place</numerusform>
            <numerusform>&amp;Delete at %Ln places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) found.</source>
        <translation>
            <numerusform>%Ln place found.</numerusform>
            <numerusform>%Ln places found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At %Ln of them nothing would change.</source>
        <translation>
            <numerusform>At %Ln of them nothing would change.</numerusform>
            <numerusform>At %Ln of them nothing would change.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>{shown} of %Ln row(s)</source>
        <translation>
            <numerusform>{shown} of %Ln row</numerusform>
            <numerusform>{shown} of %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First of %Ln record(s)</source>
        <translation>
            <numerusform>The only record</numerusform>
            <numerusform>First of %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitBar</name>
    <message numerus="yes">
        <source>%Ln hit(s) in this text</source>
        <translation>
            <numerusform>%Ln hit in this text</numerusform>
            <numerusform>%Ln hits in this text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearnedWindow</name>
    <message numerus="yes">
        <source>Learned from %Ln tag(s)</source>
        <translation>
            <numerusform>Learned from %Ln tag</numerusform>
            <numerusform>Learned from %Ln tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s)</source>
        <translation>
            <numerusform>%Ln name</numerusform>
            <numerusform>%Ln names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n file(s) or tag(s) could not be imported; the rest was.</source>
        <translation>
            <numerusform>%n file or tag could not be imported; the rest was.</numerusform>
            <numerusform>%n files or tags could not be imported; the rest was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written to {path}.</source>
        <translation>
            <numerusform>%n row written to {path}.</numerusform>
            <numerusform>%n rows written to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>Its %Ln tag(s) get the other label; {label} is removed.</source>
        <translation>
            <numerusform>Its %Ln tag get the other label; {label} is removed.</numerusform>
            <numerusform>Its %Ln tags get the other label; {label} is removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Join %Ln entity(ies) that both have by the same name</source>
        <translation>
            <numerusform>&amp;Join %Ln entity that both have by the same name</numerusform>
            <numerusform>&amp;Join %Ln entities that both have by the same name</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelField</name>
    <message numerus="yes">
        <source>Trained on %Ln of your article(s), {date}: {gain} points</source>
        <translation>
            <numerusform>Trained on %Ln of your article, {date}: {gain} points</numerusform>
            <numerusform>Trained on %Ln of your articles, {date}: {gain} points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NameLine</name>
    <message numerus="yes">
        <source>%Ln waiting suggestion(s) of “{name}” in this list</source>
        <translation>
            <numerusform>%Ln waiting suggestion of “{name}” in this list</numerusform>
            <numerusform>%Ln waiting suggestions of “{name}” in this list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesDesk</name>
    <message numerus="yes">
        <source>%n row(s) could not be taken.</source>
        <translation>
            <numerusform>%n row could not be taken.</numerusform>
            <numerusform>%n rows could not be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) written to {path}.</source>
        <translation>
            <numerusform>%n name written to {path}.</numerusform>
            <numerusform>%n names written to {path}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesModel</name>
    <message numerus="yes">
        <source>rejected %Ln time(s)</source>
        <translation>
            <numerusform>rejected %Ln time</numerusform>
            <numerusform>rejected %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>accepted %Ln time(s)</source>
        <translation>
            <numerusform>accepted %Ln time</numerusform>
            <numerusform>accepted %Ln times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamesNews</name>
    <message numerus="yes">
        <source>%Ln name(s) will not be suggested again: rejected twice. {keys} shows what is learned.</source>
        <translation>
            <numerusform>%Ln name will not be suggested again: rejected twice. {keys} shows what is learned.</numerusform>
            <numerusform>%Ln names will not be suggested again: rejected twice. {keys} shows what is learned.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationCenter</name>
    <message numerus="yes">
        <source>%n file(s) could not be imported. Open the details to see why.</source>
        <translation>
            <numerusform>%n file could not be imported. Open the details to see why.</numerusform>
            <numerusform>%n files could not be imported. Open the details to see why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressFoot</name>
    <message numerus="yes">
        <source>{reviewed} of %Ln article(s) reviewed</source>
        <translation>
            <numerusform>{reviewed} of %Ln article reviewed</numerusform>
            <numerusform>{reviewed} of %Ln articles reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueControls</name>
    <message numerus="yes">
        <source>The %Ln listed article(s)</source>
        <translation>
            <numerusform>The %Ln listed article</numerusform>
            <numerusform>The %Ln listed articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QueueReading</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reviewed} of %Ln article(s) reviewed</source>
        <translation>
            <numerusform>{reviewed} of %Ln article reviewed</numerusform>
            <numerusform>{reviewed} of %Ln articles reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided today</source>
        <translation>
            <numerusform>%Ln decided today</numerusform>
            <numerusform>%Ln decided today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingNews</name>
    <message numerus="yes">
        <source>Names recognised in %n article(s).</source>
        <translation>
            <numerusform>Names recognised in %n article.</numerusform>
            <numerusform>Names recognised in %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped with %n article(s) left. {keys} goes on with them.</source>
        <translation>
            <numerusform>Stopped with %n article left. {keys} goes on with them.</numerusform>
            <numerusform>Stopped with %n articles left. {keys} goes on with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) not read yet by the recogniser as it is now.</source>
        <translation>
            <numerusform>%n article not read yet by the recogniser as it is now.</numerusform>
            <numerusform>%n articles not read yet by the recogniser as it is now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDesk</name>
    <message numerus="yes">
        <source>Accept all %Ln suggestion(s) of this name?</source>
        <translation>
            <numerusform>Accept all %Ln suggestion of this name?</numerusform>
            <numerusform>Accept all %Ln suggestions of this name?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject all %Ln suggestion(s) of this name?</source>
        <translation>
            <numerusform>Reject all %Ln suggestion of this name?</numerusform>
            <numerusform>Reject all %Ln suggestions of this name?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give all %Ln suggestion(s) of this name the label?</source>
        <translation>
            <numerusform>Give all %Ln suggestion of this name the label?</numerusform>
            <numerusform>Give all %Ln suggestions of this name the label?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{title}” is reviewed, with %n suggestion(s) still waiting in it.</source>
        <translation>
            <numerusform>“{title}” is reviewed, with %n suggestion still waiting in it.</numerusform>
            <numerusform>“{title}” is reviewed, with %n suggestions still waiting in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowActs</name>
    <message numerus="yes">
        <source>%Ln taken. Go to a row and press {keys} to move it there.</source>
        <translation>
            <numerusform>%Ln taken. Go to a row and press {keys} to move it there.</numerusform>
            <numerusform>%Ln taken. Go to a row and press {keys} to move it there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionModel</name>
    <message numerus="yes">
        <source>Choose: %n possible</source>
        <translation>
            <numerusform>Choose: %n possible</numerusform>
            <numerusform>Choose: %n possible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{reason} (%n article(s))</source>
        <translation>
            <numerusform>{reason} (%n article)</numerusform>
            <numerusform>{reason} (%n articles)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionPage</name>
    <message numerus="yes">
        <source>Suggestions (%Ln)</source>
        <translation>
            <numerusform>Suggestions (%Ln)</numerusform>
            <numerusform>Suggestions (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Link %Ln ticked</source>
        <translation>
            <numerusform>&amp;Link %Ln ticked</numerusform>
            <numerusform>&amp;Link %Ln ticked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tagging</name>
    <message numerus="yes">
        <source>%n suggestion(s) still waiting in this article.</source>
        <translation>
            <numerusform>%n suggestion still waiting in this article.</numerusform>
            <numerusform>%n suggestions still waiting in this article.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TaskBar</name>
    <message numerus="yes">
        <source>%n more task(s)</source>
        <translation>
            <numerusform>%n more task</numerusform>
            <numerusform>%n more tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicActs</name>
    <message numerus="yes">
        <source>%Ln article(s) have it and will lose it.</source>
        <translation>
            <numerusform>%Ln article have it and will lose it.</numerusform>
            <numerusform>%Ln articles have it and will lose it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopicsOfManyDialog</name>
    <message numerus="yes">
        <source>Topics of %Ln article(s)</source>
        <translation>
            <numerusform>Topics of %Ln article</numerusform>
            <numerusform>Topics of %Ln articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingDialog</name>
    <message numerus="yes">
        <source>%Ln reviewed article(s) to learn from</source>
        <translation>
            <numerusform>%Ln reviewed article to learn from</numerusform>
            <numerusform>%Ln reviewed articles to learn from</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measured on %Ln name(s) of your articles, each judged without having been learned from.</source>
        <translation>
            <numerusform>Measured on %Ln name of your articles, each judged without having been learned from.</numerusform>
            <numerusform>Measured on %Ln names of your articles, each judged without having been learned from.</numerusform>
        </translation>
    </message>
</context>
</TS>
