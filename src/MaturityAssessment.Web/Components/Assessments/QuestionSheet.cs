using MaturityAssessment.Application.Assessments;
using MaturityAssessment.Domain.Assessments;
using MaturityAssessment.Domain.Models;

namespace MaturityAssessment.Web.Components.Assessments;

/// <summary>One question on the page: what the person sees chosen, what is stored, and what is on its way between the two.</summary>
/// <remarks>One send at a time: whoever clicks faster than the network has only the last choice sent next, and nothing overtakes anything.</remarks>
public sealed class QuestionSheet
{
    private readonly AssessmentId _assessment;
    private readonly IUseCases _useCases;
    private readonly IQuestionPage _page;
    private int _version;
    private string _seenComment;
    private bool _answerWaits;
    private bool _commentWaits;
    private bool _isSending;

    public QuestionSheet(AssessmentId assessment, GetQuestions.Item item, IUseCases useCases, IQuestionPage page)
    {
        (_assessment, _useCases, _page) = (assessment, useCases, page);
        (Question, LastCycle, Applies, Evidence) = (item.Question, item.LastCycle, item.Applies, item.Evidence);
        (Chosen, Stored, _version) = (item.Value, item.Value, item.Version);
        (ChangedBy, ChangedAt) = (item.ChangedBy, item.ChangedAt);
        Comment = _seenComment = item.Comment;
        Reason = (item.Value as AnswerValue.NotApplicable)?.Reason ?? "";
        IsNotApplicable = item.Value is AnswerValue.NotApplicable;
    }

    public Question Question { get; }
    public GetQuestions.EarlierAnswer? LastCycle { get; }
    public bool Applies { get; set; }
    public string? ChangedBy { get; }
    public DateTime? ChangedAt { get; }

    /// <summary>What the person sees, stored or not.</summary>
    public AnswerValue? Chosen { get; private set; }

    /// <summary>What the other side has acknowledged.</summary>
    public AnswerValue? Stored { get; private set; }

    /// <summary>Ticked "does not apply"; without a reason it is not an answer yet.</summary>
    public bool IsNotApplicable { get; private set; }

    public string Reason { get; private set; }
    public string Comment { get; private set; }
    public IReadOnlyList<EvidenceLink> Evidence { get; private set; }

    public bool IsSaving { get; private set; }
    public DateTime? SavedAt { get; private set; }
    public string? AnswerRefusal { get; private set; }
    public string? CommentRefusal { get; private set; }
    public string? EvidenceRefusal { get; private set; }
    public AnswerQuestion.Clash? AnswerClash { get; private set; }
    public CommentOnQuestion.Clash? CommentClash { get; private set; }

    /// <summary>Sent along with a draft that the browser keeps, so that a later restoring can tell whether anybody wrote in between.</summary>
    public string SeenComment => _seenComment;
    public int SeenVersion => _version;

    /// <summary>The answer is so good that evidence is expected, and there is none.</summary>
    public bool LacksEvidence =>
        Evidence.Count == 0 && Question.EvidenceExpectedFrom is { } from
        && Chosen is not null and not AnswerValue.NotApplicable && Question.FaultIn(Chosen) is null && Question.ScoreOf(Chosen) >= from - MaturityScale.Tolerance;

    /// <summary>There is a suggestion, and the question is still open.</summary>
    public bool CanConfirmLastTime => LastCycle is not null && Chosen is null && Stored is null && !IsNotApplicable && AnswerClash is null;

    /// <summary>Gives last time's answer as today's, in the way every answer is given.</summary>
    public Task ConfirmLastTime() => LastCycle?.Value switch
    {
        null => Task.CompletedTask,
        AnswerValue.NotApplicable { Reason: var reason } => GiveReason(reason ?? ""),
        var value => Give(value),
    };

    /// <param name="value">Null takes the answer back.</param>
    public Task Give(AnswerValue? value)
    {
        IsNotApplicable = value is AnswerValue.NotApplicable;
        Reason = IsNotApplicable ? Reason : "";
        Chosen = value;
        AnswerRefusal = null;
        if (AnswerClash is { } clash && Equals(clash.Theirs, value))
        {
            return TakeTheirAnswer();
        }

        _answerWaits = true;
        return Work();
    }

    public Task SetNotApplicable(bool isNotApplicable)
    {
        if (!isNotApplicable)
        {
            if (Stored is AnswerValue.NotApplicable || _isSending)
            {
                return Give(null);
            }

            Show(Stored);
            return Task.CompletedTask;
        }

        return GiveReason(Reason);
    }

    public Task GiveReason(string reason)
    {
        (Reason, IsNotApplicable) = (reason, true);
        _page.Refresh();
        return string.IsNullOrWhiteSpace(reason) ? Task.CompletedTask : Give(new AnswerValue.NotApplicable(reason.Trim()));
    }

    public Task WriteComment(string comment)
    {
        (Comment, CommentRefusal) = (comment, null);
        _commentWaits = comment.Trim() != _seenComment || CommentClash is not null;
        return Work();
    }

    /// <summary>A reason typed before the page was lost, on top of the version that was known then.</summary>
    public Task RestoreReason(string reason, int seenVersion)
    {
        _version = seenVersion;
        return GiveReason(reason);
    }

    /// <summary>A comment typed before the page was lost, on top of the comment that was known then.</summary>
    public Task RestoreComment(string comment, string seen)
    {
        _seenComment = seen;
        return WriteComment(comment);
    }

    public Task TryAnswerAgain() => Give(Chosen);

    public Task TryCommentAgain() => WriteComment(Comment);

    public Task KeepMyAnswer()
    {
        _version = AnswerClash?.Version ?? _version;
        AnswerClash = null;
        return Give(Chosen);
    }

    public async Task TakeTheirAnswer()
    {
        if (AnswerClash is { } clash)
        {
            var reason = Reason;
            (_version, Stored, AnswerClash, _answerWaits) = (clash.Version, clash.Theirs, null, false);
            Show(clash.Theirs);
            if (reason.Length > 0)
            {
                await _page.Forget(this, DraftKind.Reason, reason);
            }
        }
    }

    public Task KeepMyComment() => SettleComment(Comment);

    public Task TakeTheirComment() => SettleComment(CommentClash?.Theirs ?? Comment);

    public Task KeepBothComments() => SettleComment($"{CommentClash?.Theirs}\n\n{Comment}".Trim());

    public async Task<bool> AddEvidence(string title, string link)
    {
        var (added, refusal) = await Sending(_useCases.Send(new AddEvidence(_assessment, Question.Code, title, link)));
        EvidenceRefusal = refusal;
        if (added is not null)
        {
            Evidence = [.. Evidence, added];
            SavedAt = added.AddedAt;
        }

        return added is not null;
    }

    public async Task RemoveEvidence(EvidenceLink link)
    {
        EvidenceRefusal = (await Sending(_useCases.Send(new RemoveEvidence(_assessment, link.Id)))).Refusal;
        if (EvidenceRefusal is null)
        {
            Evidence = [.. Evidence.Where(e => e.Id != link.Id)];
        }
    }

    private void Show(AnswerValue? value)
    {
        (Chosen, IsNotApplicable) = (value, value is AnswerValue.NotApplicable);
        Reason = (value as AnswerValue.NotApplicable)?.Reason ?? "";
        AnswerRefusal = null;
        _page.Refresh();
    }

    /// <remarks>What the browser keeps is settled with it, or the same clash would come back with the next visit.</remarks>
    private async Task SettleComment(string comment)
    {
        var mine = Comment;
        (_seenComment, CommentClash) = (CommentClash?.Theirs ?? _seenComment, null);
        await WriteComment(comment);
        await _page.Forget(this, DraftKind.Comment, mine);
    }

    private async Task<T> Sending<T>(Task<T> send)
    {
        IsSaving = true;
        _page.Refresh();
        try
        {
            return await send;
        }
        finally
        {
            IsSaving = false;
            _page.Refresh();
        }
    }

    private async Task Work()
    {
        if (_isSending)
        {
            return;
        }

        _isSending = true;
        try
        {
            while (true)
            {
                if (_answerWaits && AnswerClash is null)
                {
                    _answerWaits = false;
                    await SendAnswer();
                }
                else if (_commentWaits && CommentClash is null)
                {
                    _commentWaits = false;
                    await SendComment();
                }
                else
                {
                    return;
                }
            }
        }
        finally
        {
            // A restored draft is sent without an event of the page's own, which would draw it again.
            _isSending = false;
            _page.Refresh();
        }
    }

    private async Task SendAnswer()
    {
        var sent = Chosen;
        var (reply, refusal) = await Sending(_useCases.Send(new AnswerQuestion(_assessment, Question.Code, sent, _version)));
        // A refusal of what the person has replaced meanwhile is of no interest to them.
        AnswerRefusal = _answerWaits ? null : refusal;
        if (reply is AnswerQuestion.Saved saved)
        {
            (_version, Stored, SavedAt) = (saved.Version, sent, saved.At);
            if (sent is AnswerValue.NotApplicable { Reason: { } reason })
            {
                await _page.Forget(this, DraftKind.Reason, reason);
            }

            await _page.Apply(saved.Applicability);
        }
        else if (reply is AnswerQuestion.Clash clash)
        {
            AnswerClash = clash;
            if (Equals(clash.Theirs, Chosen))
            {
                await TakeTheirAnswer();
            }
        }
    }

    private async Task SendComment()
    {
        var sent = Comment;
        var (reply, refusal) = await Sending(_useCases.Send(new CommentOnQuestion(_assessment, Question.Code, sent, _seenComment)));
        CommentRefusal = _commentWaits ? null : refusal;
        if (reply is CommentOnQuestion.Saved saved)
        {
            (_seenComment, SavedAt) = (saved.Comment, saved.At);
            Comment = Comment == sent ? saved.Comment : Comment;
            await _page.Forget(this, DraftKind.Comment, sent);
        }
        else if (reply is CommentOnQuestion.Clash clash)
        {
            CommentClash = clash;
        }
    }
}

/// <summary>What a question tells the page it stands on.</summary>
public interface IQuestionPage
{
    void Refresh();

    Task Apply(IReadOnlyList<AnswerQuestion.ApplicabilityChange> changes);

    /// <summary>The text is stored: the browser need not keep it any longer.</summary>
    Task Forget(QuestionSheet sheet, DraftKind kind, string text);
}

public enum DraftKind
{
    Comment,
    Reason,
}
